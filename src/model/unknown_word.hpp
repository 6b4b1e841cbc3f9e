// SPDX-License-Identifier: MPL-2.0
// A word that names nothing: said in the same way wherever it stands, with the word that was
// probably meant.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/located.hpp"
#include "model/vocabulary.hpp"

#include <span>
#include <string>
#include <string_view>

namespace sag
{

/// The code for a word that a list does not hold: `stage-unknown`, `kind-unknown` ... Only for
/// lists that the rules or the casebook hold.
[[nodiscard]] std::string_view unknown_word_code(WordList list);

/// "Did you mean ...?", or the words there are when there are few of them; else empty.
[[nodiscard]] Text suggest_word(std::string_view word, std::span<const std::string_view> known);

/// `unknown_word_code(list)` at `span`, with the suggestion.
Reported report_unknown_word(Diagnostics& diagnostics,
                             const SourceFilePtr& file,
                             Span span,
                             WordList list,
                             std::string_view word,
                             std::span<const std::string_view> known);

/// Reports `word` when `known` does not hold it. True when it does.
bool check_known(Diagnostics& diagnostics,
                 const SourceFilePtr& file,
                 const Located<std::string>& word,
                 WordList list,
                 std::span<const std::string_view> known);

} // namespace sag
