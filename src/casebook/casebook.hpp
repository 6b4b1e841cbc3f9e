// SPDX-License-Identifier: MPL-2.0
// A casebook as loaded: rules, words and templates at once; the cases one by one, spread over the
// cores, in a stable order.

#pragma once

#include "casebook/book_files.hpp"
#include "diagnostics/diagnostic.hpp"
#include "letters/letter_template.hpp"
#include "letters/words.hpp"
#include "model/case.hpp"
#include "workflow/example.hpp"
#include "workflow/history.hpp"
#include "workflow/rulebook.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct Casebook
{
  BookFiles files;
  Rulebook rules;
  /// One vocabulary and any number of templates per language.
  std::vector<Words> words;
  std::vector<LetterTemplate> templates;
  /// The examples of all rules, in the order of their files.
  std::vector<Example> examples;
  /// Everything wrong in casebook.yaml, workflows/ and letters/, sorted.
  Diagnostics problems;
  /// How many threads for_each_case works with; 0 for as many as there are cores, 8 at most.
  unsigned threads = 0;

  [[nodiscard]] const std::string& root() const { return files.root; }

  /// Whether cases may be computed with these rules.
  [[nodiscard]] bool sound() const { return !problems.has_errors(); }

  [[nodiscard]] const Words* find_words(Language language) const;

  [[nodiscard]] const LetterTemplate* find_template(std::string_view kind, Language language) const;
};

/// Reads everything but the cases. Fault when there is no casebook or a file cannot be read; what
/// is wrong in the files is in `problems`.
[[nodiscard]] Casebook load_casebook(BookFiles files);

[[nodiscard]] Casebook load_casebook(const std::string& root);

/// One case file, read and checked.
struct CaseFile
{
  /// Relative to the root.
  std::string path;
  SourceFilePtr file;
  /// Nothing when the file has errors of shape.
  std::optional<Case> subject;
  /// Shape, file name, and the replay against the rules as of the viewpoint's day.
  Diagnostics problems;
  /// Why the file could not be read at all, as a sentence that names it; empty when it could.
  Text failure;

  /// Whether anything may be computed from it.
  [[nodiscard]] bool sound() const { return subject.has_value() && !problems.has_errors(); }
};

/// Reads and checks one case file. Never throws for what is wrong in or with the file.
[[nodiscard]] CaseFile
load_case(const Casebook& casebook, const std::string& path, const Viewpoint& viewpoint);

/// Loads every file and hands it to `visit` with its index in `paths`; calls come from several
/// threads at once, so `visit` may only touch its own slot. The files are gone afterwards. What
/// `visit` throws ends the run and is thrown again here.
void for_each_case(const Casebook& casebook,
                   const std::vector<std::string>& paths,
                   const Viewpoint& viewpoint,
                   const std::function<void(std::size_t, CaseFile&&)>& visit);

/// `case-duplicate` for every file but the first whose name says a number that another one's says
/// too: in another directory, or as .yml. `all` as BookFiles::case_files gives them; told is of
/// those that are `asked` about.
[[nodiscard]] Diagnostics check_duplicates(const BookFiles& files,
                                           const std::vector<std::string>& all,
                                           const std::vector<std::string>& asked);

} // namespace sag
