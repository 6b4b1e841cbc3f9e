// SPDX-License-Identifier: MPL-2.0
// The options that every command takes.

#include "commands/grammar.hpp"

namespace sag
{

std::vector<OptionSpec> global_option_specs(GlobalOptions& options)
{
  return {{"-C",
           "DIR",
           {"casebook'en her eller højere oppe (SAG_CASEBOOK)",
            "the casebook here or further up (SAG_CASEBOOK)"},
           &options.directory},
          {"--as-of",
           "DATE",
           {"som var det den dag (SAG_AS_OF)", "as if it were that day (SAG_AS_OF)"},
           &options.as_of},
          {"--known-at",
           "DATE|REVISION",
           {"hvad man vidste den dag, eller filerne i den udgave af git",
            "what was known that day, or the files of that revision of git"},
           &options.known_at},
          {"--who",
           "PERSON",
           {"hvem der skriver (SAG_WHO, ellers git's bruger)",
            "who writes (SAG_WHO, else the git user)"},
           &options.who},
          {"--lang",
           "da|en",
           {"sprog (SAG_LANG, ellers casebook'ens)", "language (SAG_LANG, else the casebook's)"},
           &options.language,
           {"da", "en"}},
          {"--color",
           "auto|always|never",
           {"farver", "colours"},
           &options.color,
           {"auto", "always", "never"}},
          {"--no-pager",
           "",
           {"vis det hele uden at bladre", "show all of it without paging"},
           &options.no_pager}};
}

} // namespace sag
