// SPDX-License-Identifier: MPL-2.0
// The keys of one mapping of casebook.yaml or a workflow, read by the form of their values: texts
// in both languages, limits, lengths of time. What is wrong is reported; what is missing or wrong
// is given back empty, so that a reader can go on and tell everything at once.

#pragma once

#include "calendar/term.hpp"
#include "diagnostics/diagnostic.hpp"
#include "model/key_form.hpp"
#include "model/office.hpp"
#include "yaml/mapping_reader.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// The key of an entry, as an id. `word-invalid` for anything but a word.
[[nodiscard]] std::optional<Located<std::string>>
read_id(const Document& document, const Node& node, Diagnostics& diagnostics);

/// `[warn, stall]` in working days, the first not above the second. `limit-invalid`.
[[nodiscard]] std::optional<Limit>
read_limit(const Document& document, const Node& node, Diagnostics& diagnostics);

/// `[near, urgent]` in working days before an end, the first not below the second. `limit-invalid`.
[[nodiscard]] std::optional<Limit>
read_days_before(const Document& document, const Node& node, Diagnostics& diagnostics);

/// `30d`, `10wd`, `13w`, `3m`. `term-invalid`.
[[nodiscard]] std::optional<Term>
read_term(const Document& document, const Node& node, Diagnostics& diagnostics);

/// Whether it is a list that holds something. `list-empty`.
[[nodiscard]] bool
check_filled_list(const Document& document, const Node& node, Diagnostics& diagnostics);

/// A MappingReader that also reads the values, by the table of what the map may hold: asserts that
/// a key stands in it, and at the end that every key of it was asked for.
class RuleReader
{
public:
  RuleReader(const Document& document, const Node& node, KeyForms forms, Diagnostics& diagnostics)
      : document_(document), keys_(document, node, diagnostics), forms_(forms),
        diagnostics_(diagnostics)
  {
  }

  /// The value as it stands; null when it is not there. Whether it must be there is the table's to
  /// say, unless that depends on other keys: then `required` does.
  const Node* node(std::string_view key, std::optional<Presence> required = {});

  std::string text(std::string_view key);

  Text pair(std::string_view key);

  Located<std::string> word(std::string_view key, std::optional<Presence> required = {});

  std::vector<Located<std::string>> words(std::string_view key);

  std::vector<std::string> texts(std::string_view key);

  std::optional<Located<Date>> date(std::string_view key);

  std::optional<Limit> limit(std::string_view key, std::optional<Presence> required = {});

  std::optional<Limit> days_before(std::string_view key);

  /// A map of finding codes; whether a code is known, the rooms above check.
  std::vector<NamedLimit> named_limits(std::string_view key);

  std::optional<Term> term(std::string_view key);

  /// The index of one of the key's words.
  std::optional<std::size_t> one_of(std::string_view key, std::optional<Presence> required = {});

  /// The word itself.
  std::optional<std::string_view> word_of(std::string_view key,
                                          std::optional<Presence> required = {});

  /// The words that the table gives the key: those it may be, or its phrases.
  [[nodiscard]] std::span<const std::string_view> words_for(std::string_view key) const;

  /// `fallback` when it is not there.
  bool flag(std::string_view key, bool fallback);

  /// The entries of a map whose keys are ids; the others are reported and left out.
  std::vector<const Node*> entries(std::string_view key);

  /// The items of a list. `list-empty` when it must be there and holds nothing.
  std::vector<const Node*> items(std::string_view key, std::optional<Presence> required = {});

  [[nodiscard]] bool has(std::string_view key) const
  {
    return document_.find(keys_.node(), key) != nullptr;
  }

  /// Known, but not read: its place was wrong already.
  void allow(std::string_view key) { keys_.allow(key); }

  /// `key-misplaced` when the key is there: it means nothing in this place.
  void refuse(std::string_view key, const Text& reason);

  /// `key-unknown` for the keys that nobody asked for.
  void finish();

  [[nodiscard]] const SourceFilePtr& file() const { return document_.file(); }

  [[nodiscard]] const Node& mapping() const { return keys_.node(); }

private:
  [[nodiscard]] const KeyForm& form_of(std::string_view key) const;

  [[nodiscard]] bool must_be_there(std::string_view key, std::optional<Presence> required) const
  {
    return required.value_or(form_of(key).presence) == Presence::must;
  }

  const Document& document_;
  MappingReader keys_;
  KeyForms forms_;
  Diagnostics& diagnostics_;
};

/// Whether a limit of this code counts the working days that are left until a day, and not those
/// that have passed since one.
[[nodiscard]] bool counts_down(std::string_view code);

/// `period-backwards` when `to` is before `from`.
void check_period(const SourceFilePtr& file,
                  const std::optional<Located<Date>>& from,
                  const std::optional<Located<Date>>& to,
                  Diagnostics& diagnostics);

} // namespace sag
