// SPDX-License-Identifier: MPL-2.0
// The parts that read_workflow is put together from: one function for each key of a workflow file,
// and what is checked when all of them are read. Nothing outside of the reader needs them.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "model/rule_reader.hpp"
#include "workflow/workflow.hpp"
#include "workflow/workflow_form.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sag
{

/// `valid-from` and `valid-to`. `period-backwards`.
[[nodiscard]] Validity
read_validity(RuleReader& keys, const Document& document, Diagnostics& diagnostics);

/// The fact that a need, or an alternative of `any`, asks for. `own_keys` are the other keys that
/// the mapping may have; an alternative has none.
[[nodiscard]] std::optional<Fact> read_fact(const Document& document,
                                            const Node& mapping,
                                            std::span<const std::string_view> own_keys,
                                            Diagnostics& diagnostics);

/// A list of needs: a stage's `gate` or a transition's `needs`. `need-without-fact`,
/// `need-two-facts`, `fact-unknown`, `id-duplicate`.
[[nodiscard]] std::vector<Need>
read_needs(const Document& document, const Node& list, Diagnostics& diagnostics);

/// An item of `next` or `everywhere`: a stage's name, or a map.
[[nodiscard]] std::optional<Transition>
read_transition(const Document& document, const Node& node, Diagnostics& diagnostics);

/// A stage without `work` gets the code `no-next-step` and no limit yet. `steps` is how many public
/// steps there are.
[[nodiscard]] Stage
read_stage(const Document& document, const Node& node, int steps, Diagnostics& diagnostics);

[[nodiscard]] CatalogueKind
read_catalogue_kind(const Document& document, const Node& node, Diagnostics& diagnostics);

[[nodiscard]] Question
read_question(const Document& document, const Node& node, Diagnostics& diagnostics);

[[nodiscard]] ListedWord
read_application(const Document& document, const Node& node, Diagnostics& diagnostics);

/// Which may put its cases first.
[[nodiscard]] ListedWord
read_opening(const Document& document, const Node& node, Diagnostics& diagnostics);

/// Which no letter names, so that it has no sentence.
[[nodiscard]] ListedWord
read_area(const Document& document, const Node& node, Diagnostics& diagnostics);

/// Which may be a frame.
[[nodiscard]] ListedWord
read_measure(const Document& document, const Node& node, Diagnostics& diagnostics);

/// A meeting, letter or outcome.
[[nodiscard]] ListedWord
read_listed_word(const Document& document, const Node& node, Diagnostics& diagnostics);

[[nodiscard]] std::optional<Deadline>
read_deadline(const Document& document, const Node& node, Diagnostics& diagnostics);

/// What ended a way or a deadline: refused where nothing ends it.
[[nodiscard]] std::string read_closed_by(RuleReader& keys);

/// `id-duplicate` at `second`.
void report_duplicate_id(const SourceFilePtr& file,
                         const Located<std::string>& first,
                         const Located<std::string>& second,
                         Diagnostics& diagnostics);

/// Everything that one part of the file says of another: names that nothing has, limits that are
/// missing, two kinds for one thing.
void check_references(const Workflow& workflow, Diagnostics& diagnostics);

} // namespace sag
