// SPDX-License-Identifier: MPL-2.0
// The maps of a workflow file. docs/workflow-format.md tells them in words.

#pragma once

#include "model/key_form.hpp"
#include "workflow/need.hpp"

namespace sag
{

/// The file's own keys.
[[nodiscard]] KeyForms workflow_forms();

[[nodiscard]] KeyForms stage_forms();

/// A stage's `work`.
[[nodiscard]] KeyForms work_forms();

/// An item of `next` or `everywhere` that is a map.
[[nodiscard]] KeyForms transition_forms();

/// What a need has besides its fact.
[[nodiscard]] KeyForms need_forms();

/// `met` as a map.
[[nodiscard]] KeyForms met_forms();

[[nodiscard]] KeyForms catalogue_forms();
[[nodiscard]] KeyForms question_forms();
[[nodiscard]] KeyForms application_forms();
[[nodiscard]] KeyForms opening_forms();
[[nodiscard]] KeyForms area_forms();
[[nodiscard]] KeyForms measure_forms();

/// A meeting, letter or outcome.
[[nodiscard]] KeyForms listed_forms();

[[nodiscard]] KeyForms deadline_forms();

/// An item of `examples`, and its `expect`.
[[nodiscard]] KeyForms example_forms();
[[nodiscard]] KeyForms expect_forms();

/// The verbs that start a deadline, and those that meet one.
[[nodiscard]] std::span<const Verb> starting_verbs();
[[nodiscard]] std::span<const Verb> meeting_verbs();

/// The keys of a catalogue's kind that only an internal one has.
[[nodiscard]] std::span<const std::string_view> internal_keys();

/// The codes that `limits` must have: no stage, kind or question brings their limit.
[[nodiscard]] std::span<const std::string_view> general_codes();

/// When a fact of a need is met.
[[nodiscard]] Text meaning_of(FactKind kind);

} // namespace sag
