// SPDX-License-Identifier: MPL-2.0
#include "casebook/system_words.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace sag
{

namespace
{

struct DanishWords
{
  int error;
  std::string_view words;
};

constexpr auto danish_words = std::to_array<DanishWords>({
    {EACCES, "adgang nægtet"},
    {EBUSY, "den er i brug"},
    {EDQUOT, "din plads på disken er brugt op"},
    {EEXIST, "den findes allerede"},
    {EFBIG, "filen bliver for stor"},
    {EIO, "fejl på disken"},
    {EISDIR, "det er en mappe"},
    {ELOOP, "henvisningerne går i ring"},
    {EMFILE, "for mange åbne filer"},
    {ENAMETOOLONG, "stien er for lang"},
    {ENFILE, "for mange åbne filer i systemet"},
    {ENOENT, "den findes ikke"},
    {ENOLCK, "disken kan ikke låse filer"},
    {ENOMEM, "ikke mere hukommelse"},
    {ENOSPC, "ikke mere plads på disken"},
    {ENOTDIR, "en del af stien er ikke en mappe"},
    {ENOTEMPTY, "mappen er ikke tom"},
    {EPERM, "det er ikke tilladt"},
    {EROFS, "disken kan kun læses"},
    {ESTALE, "forbindelsen til disken er brudt"},
});

} // namespace

Text system_words(int error)
{
  const std::string words = std::generic_category().message(error);
  const auto* const danish = std::ranges::find(danish_words, error, &DanishWords::error);
  return {danish == danish_words.end() ? words : std::string(danish->words), words};
}

Fault system_fault(const Text& what, int error)
{
  return fault_because(what, system_words(error));
}

Fault fault_because(const Text& what, const Text& reason)
{
  return {FaultKind::incomplete,
          {fmt::format("{}: {}", what.da, reason.da), fmt::format("{}: {}", what.en, reason.en)}};
}

} // namespace sag
