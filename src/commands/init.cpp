// SPDX-License-Identifier: MPL-2.0
// sag init: a new casebook with rules, letters and a filled-in example of who we are.

#include "casebook/init.hpp"

#include "casebook/git.hpp"
#include "commands/commands.hpp"
#include "commands/schema_writer.hpp"

#include <algorithm>

namespace sag
{

ExitStatus run_init(Context& context, const InitOptions& options)
{
  const std::string directory = options.directory.empty() ? "." : options.directory;
  // A casebook's language is chosen, not taken from whatever machine it is begun on.
  const bool english = !context.options.language.empty() && context.language == Language::english;
  const Language of_book = english ? Language::english : Language::danish;
  auto written = init_casebook(directory, of_book);
  // Made from the casebook that is there now, as they hold its words.
  for (std::string& path : write_schemas(load_casebook(directory), of_book))
  {
    written.push_back(std::move(path));
  }
  std::ranges::sort(written);
  for (const std::string& path : written)
  {
    context.out.print("{}\n", path);
  }
  const Language language = context.language;
  if (!is_git(directory))
  {
    // The history of a case is git's: who wrote what and when, and what was known on a day.
    context.out.write(Text{"\nMappen er ikke i git. Gør den til et lager, så intet kan gå tabt:\n"
                           "  git init && git add -A && git commit -m Sagerne\n",
                           "\nThe directory is not in git. Make it a repository, so that nothing "
                           "can be lost:\n"
                           "  git init && git add -A && git commit -m Cases\n"}
                          .in(language));
  }
  context.out.write(
      Text{"\nRet casebook.yaml, så den passer på jer: navnet, enhederne og personerne. Derefter:\n"
           "  sag validate\n"
           "  sag new --applied fleksjob\n",
           "\nEdit casebook.yaml so that it fits you: the name, the units and the people. Then:\n"
           "  sag validate\n"
           "  sag new --applied fleksjob\n"}
          .in(language));
  return ExitStatus::fine;
}

} // namespace sag
