// SPDX-License-Identifier: MPL-2.0
#include "yaml/key_errors.hpp"

#include "diagnostics/redaction.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sag
{

namespace
{

/// Two items of a list that ran together, as a merge of two branches leaves them, are told apart
/// from a key that was written twice by standing in a list; which it is only a person knows.
Text help_for(DocumentBuilder& builder, NodeIndex mapping, std::string_view again)
{
  const Node& node = builder.at(mapping);
  const Node& first = builder.at(node.first_child);
  const bool word =
      first.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
  const std::string_view shown = word ? first.key : "…";
  const bool in_list = mapping != 0 && node.key_span.size() == 0 && !node.flow;
  return !in_list || first.key == again
             ? both("behold den ene", "keep one of them")
             : both("behold den ene; er to linjer løbet sammen i en fletning, så sæt en `- {}: …` "
                    "mere foran den anden",
                    "keep one of them; where two entries ran together in a merge, put another "
                    "`- {}: …` before the second",
                    shown);
}

} // namespace

void check_duplicate_keys(DocumentBuilder& builder, NodeIndex mapping, TextCursor& cursor)
{
  std::vector<NodeIndex> by_key;
  by_key.reserve(builder.at(mapping).child_count);
  for (NodeIndex i = builder.at(mapping).first_child; i != no_node; i = builder.at(i).next_sibling)
  {
    by_key.push_back(i);
  }
  std::ranges::stable_sort(by_key, {}, [&](NodeIndex i) { return builder.at(i).key; });
  std::size_t first = 0;
  for (std::size_t i = 1; i < by_key.size(); ++i)
  {
    const Node& again = builder.at(by_key[i]);
    if (builder.at(by_key[first]).key != again.key)
    {
      first = i;
    }
    else if (again.key_span.size() > 0) // an empty one has been complained of
    {
      cursor
          .error(
              "yaml-duplicate-key",
              again.key_span,
              both("nøglen {0} står to gange", "the key {0} stands twice", quoted_key(again.key)))
          .help(help_for(builder, mapping, again.key))
          .note(cursor.file(),
                builder.at(by_key[first]).key_span,
                both("første gang er her", "the first one is here"));
    }
  }
}

void report_stray_word(TextCursor& cursor, Span span, std::string_view key)
{
  if (key.find(':') != std::string_view::npos)
  {
    cursor
        .error("yaml-stray-word",
               span,
               both("efter kolon mangler et mellemrum", "a blank is missing after the colon"))
        .help(both("skriv `nøgle: værdi`", "write `key: value`"));
    return;
  }
  cursor
      .error("yaml-stray-word",
             span,
             both("{} står alene, uden kolon og værdi",
                  "{} stands alone, without colon and value",
                  quoted_value(key)))
      .help(both("skriv `nøgle: værdi`, eller ryk linjen ind under den tekst, den hører til",
                 "write `key: value`, or indent the line under the text it belongs to"));
}

void report_complex_key(TextCursor& cursor, Span span)
{
  cursor.error("yaml-complex-key",
               span,
               both("en nøgle skal være et ord efterfulgt af kolon",
                    "a key must be a word followed by a colon"));
}

void report_merge_key(TextCursor& cursor, Span span)
{
  cursor.error("yaml-merge-key",
               span,
               both("<< fletter nøgler i YAML; det bruges ikke her",
                    "<< merges keys in YAML; that is not used here"));
}

} // namespace sag
