// SPDX-License-Identifier: MPL-2.0
// Appending an entry, as every writing command does it: it must make sense after what came before,
// the file is changed by exactly that entry, and what it led to is said.

#pragma once

#include "commands/find_case.hpp"
#include "commands/typed_words.hpp"
#include "model/entry_draft.hpp"

namespace sag
{

struct EntryToWrite
{
  NewNode node;
  /// Friendly dates, echoed with their weekday.
  std::vector<EchoedDate> echoed;
  bool dry_run = false;
  /// Where the change is told; null for stdout. A letter's stdout is the letter.
  Sink* told_to = nullptr;
};

/// Refuses (exit 1) what makes no sense, with the reason and what would help; prints the change
/// when it is a dry run; else writes it and says what it was and where the case stands now.
[[nodiscard]] ExitStatus
write_entry(Context& context, const WorkingCase& work, const EntryToWrite& entry);

/// The lines that a unified diff adds, without their signs.
[[nodiscard]] std::string added_lines(std::string_view diff);

/// Those there are, the Danish one first: a word that both have means what it means in Danish,
/// whatever language the program speaks.
[[nodiscard]] std::vector<const Words*> vocabularies(const Context& context);

/// For plan_entry: today, the writer, the aliases of both vocabularies.
[[nodiscard]] TypingFrame typing_frame(const Context& context);

/// Every problem on a line of its own; exit 2.
[[nodiscard]] ExitStatus refuse_typed(Context& context, const std::vector<Text>& problems);

/// The text of the user's editor, comment lines (`#`) and blanks at the ends taken away. Nothing
/// when it was left empty or the editor failed. Fault when standard input is no terminal.
[[nodiscard]] std::optional<std::string> text_from_editor(const Context& context, const Text& hint);

/// All of standard input.
[[nodiscard]] std::string text_from_stdin();

} // namespace sag
