// SPDX-License-Identifier: MPL-2.0
// What holds for every file, tried on many: cut anywhere, damaged at random, edited.
#include "diagnostics/render_diagnostic.hpp"
#include "yaml/editor.hpp"
#include "yaml/parsed.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace sag;

namespace
{

constexpr std::string_view sample = "# yaml-language-server: $schema=case.json\n"
                                    "case: 2026-0141\n"
                                    "workflow: fp-2026                # the rules\n"
                                    "citizen:                         # as at the opening\n"
                                    "  name: Bo Prøvesen\n"
                                    "  address: [Prøvevej 3, 7700 Thisted]\n"
                                    "  language: da\n"
                                    "  needs: [{call: before 12}, \"print: large\"]\n"
                                    "refs: {journal: 26/12345, kle: 32.03.04}\n"
                                    "\n"
                                    "log:\n"
                                    "  - date: 2026-08-03\n"
                                    "    who: mho\n"
                                    "    applied: fleksjob\n"
                                    "  # på mødet\n"
                                    "  - date: 2026-08-12\n"
                                    "    who: mho\n"
                                    "    goal: 'Jeg vil arbejde udendørs; det''s mit mål'\n"
                                    "    direction: job               # job | education\n"
                                    "    with: [citizen,\n"
                                    "      companion]  # begge\n"
                                    "  - date: 2026-08-14\n"
                                    "    who: mho\n"
                                    "    requested: lae-265\n"
                                    "    from: \"Lægehuset \\\"Prøvegade\\\"\"\n"
                                    "    note: |  # efter samtalen\n"
                                    "      Ringede til lægen: ingen svarede.\n"
                                    "\n"
                                    "      # ikke en kommentar\n"
                                    "      Prøver igen 😀\n"
                                    "    say: >-\n"
                                    "      Vi venter på\n"
                                    "      din læge.\n"
                                    "    plain: tekst der\n"
                                    "      fortsætter\n"
                                    "    expected:\n"
                                    "\n"
                                    "# slut\n";

NewNode entry()
{
  return new_map({{"date", new_unquoted("2026-08-20")},
                  {"noted", new_text("no")},
                  {"note", new_text("En linje\n\nog en til: æøå\n")}});
}

void check_spans(const Document& document, const Node& node)
{
  const std::size_t size = document.file()->text().size();
  bool sane = node.span.begin <= node.span.end && node.span.end <= size
              && node.key_span.begin <= node.key_span.end && node.key_span.end <= node.span.begin;
  std::uint32_t last = node.span.begin;
  std::uint32_t count = 0;
  for (const Node& child : document.children(node))
  {
    const std::uint32_t begin = node.is_mapping() ? child.key_span.begin : child.span.begin;
    sane = sane && begin >= last && child.span.end <= node.span.end;
    last = child.span.end;
    ++count;
    check_spans(document, child);
  }
  sane = sane && count == node.child_count;
  REQUIRE(sane);
}

/// What must hold whatever the text is. Returns whether it could be read.
bool check_any(const std::string& text)
{
  const Parsed result = parsed(text);
  REQUIRE(result.document.has_value() == result.diagnostics.empty());
  for (const Diagnostic& d : result.diagnostics)
  {
    REQUIRE(d.span.begin <= d.span.end);
    REQUIRE(d.span.end <= text.size() + 1);
    REQUIRE(!render_diagnostic(d, Language::danish).empty());
    REQUIRE(!render_diagnostic(d, Language::english).empty());
  }
  if (result.document)
  {
    check_spans(*result.document, result.document->root());
  }
  return result.document.has_value();
}

/// Everything before the first edit and behind the last one stays as it was.
void check_outside(std::string_view before, std::string_view after, const std::vector<Edit>& edits)
{
  std::uint32_t begin = edits.front().span.begin;
  std::uint32_t end = edits.front().span.end;
  for (const Edit& edit : edits)
  {
    begin = std::min(begin, edit.span.begin);
    end = std::max(end, edit.span.end);
  }
  REQUIRE(after.substr(0, begin) == before.substr(0, begin));
  const std::string_view rest = before.substr(end);
  REQUIRE(after.ends_with(rest));
}

/// Whether the change was made; if so, everything that must hold of it is checked.
bool check_change(const Document& document, const Change& change)
{
  const auto after = plan_change(document, change);
  if (std::holds_alternative<EditRefusal>(after))
  {
    return false;
  }
  const std::string& text = std::get<std::string>(after);
  const EditPlan plan = std::holds_alternative<AppendItem>(change)
                            ? plan_append_item(document, std::get<AppendItem>(change))
                            : plan_set_scalar(document, std::get<SetScalar>(change));
  check_outside(document.file()->text(), text, std::get<std::vector<Edit>>(plan));
  REQUIRE(check_any(text));
  return true;
}

class Mutator
{
public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string mutate(std::string text)
  {
    for (std::size_t times = 1 + below(2); times > 0 && !text.empty(); --times)
    {
      below(2) == 0 ? change_byte(text) : change_line(text);
    }
    return text;
  }

private:
  void change_byte(std::string& text)
  {
    constexpr std::string_view signs = "\"\"'':::--##[]{}||>>&*!%@`~?,.,  \n\n\t\raZ09\\<=+";
    const std::size_t at = below(text.size());
    const char sign = signs[below(signs.size())];
    switch (below(3))
    {
    case 0:
      text.insert(at, 1, sign);
      break;
    case 1:
      text[at] = sign;
      break;
    default:
      text.erase(at, 1 + below(3));
    }
  }

  void change_line(std::string& text)
  {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();)
    {
      const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
      lines.push_back(text.substr(at, end - at));
      at = end;
    }
    const std::size_t at = below(lines.size());
    const auto line = lines.begin() + static_cast<std::ptrdiff_t>(at);
    switch (below(7))
    {
    case 0:
      lines.erase(line);
      break;
    case 1:
      lines.insert(line, std::string(*line));
      break;
    case 2:
      std::swap(*line, lines[below(lines.size())]);
      break;
    case 3:
      line->insert(0, 1 + below(3), ' ');
      break;
    case 4:
      line->erase(0, std::min(line->find_first_not_of(' '), 1 + below(3)));
      break;
    case 5:
      line->pop_back();
      break;
    default:
      *line = below(2) == 0 ? "\n" : "    # mellem\n";
    }
    text.clear();
    for (const std::string& each : lines)
    {
      text += each;
    }
  }

  std::mt19937 random_;
};

std::string with_windows_line_ends(std::string_view text)
{
  std::string result;
  for (const char c : text)
  {
    result += c == '\n' ? "\r\n" : std::string(1, c);
  }
  return result;
}

} // namespace

TEST_SUITE("yaml/properties")
{
  TEST_CASE("the sample itself is read and edited")
  {
    for (const std::string& text : {std::string(sample), with_windows_line_ends(sample)})
    {
      CHECK(check_any(text));
      const Parsed result = parsed(text);
      CHECK(check_change(*result.document, AppendItem{0, "log", entry()}));
    }
  }

  TEST_CASE("a file cut anywhere gives a tree or diagnostics")
  {
    std::size_t read = 0;
    for (std::size_t size = 0; size <= sample.size(); ++size)
    {
      CAPTURE(size);
      read += check_any(std::string(sample.substr(0, size))) ? 1u : 0u;
    }
    CHECK(read > sample.size() / 3);
  }

  TEST_CASE("damaged at random, a file gives a tree or diagnostics, and edits hold or are refused")
  {
    constexpr int rounds = 3000;
    Mutator mutator(20260803);
    int read = 0;
    int appended = 0;
    int replaced = 0;
    for (int round = 0; round < rounds; ++round)
    {
      const std::string base =
          round % 4 == 0 ? with_windows_line_ends(sample) : std::string(sample);
      const std::string text = mutator.mutate(base);
      CAPTURE(text);
      if (!check_any(text))
      {
        continue;
      }
      ++read;
      const Parsed result = parsed(text);
      const Document& document = *result.document;
      appended += check_change(document, AppendItem{0, "log", entry()}) ? 1 : 0;
      const auto node = static_cast<NodeIndex>(mutator.below(document.node_count()));
      const std::string value = mutator.below(2) == 0 ? "nej: æ" : "to\nlinjer\n";
      replaced += check_change(document, SetScalar{node, value}) ? 1 : 0;
    }
    // Not by refusing everything.
    CHECK(read > rounds / 3);
    CHECK(read < rounds);
    CHECK(appended > read * 8 / 10);
    CHECK(replaced > read / 2);
  }
}
