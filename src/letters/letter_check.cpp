// SPDX-License-Identifier: MPL-2.0
// What must never leave the house in a letter, whoever wrote it: the template, the rules or a
// colleague's `say`.

#include "diagnostics/cpr.hpp"
#include "diagnostics/utf8.hpp"
#include "letters/letter.hpp"
#include "letters/sentences.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace sag
{

namespace
{

/// A status letter that decides breaks every rule about decisions.
constexpr std::array<std::string_view, 30> deciding{
    "bevilge",   "bevilger",  "bevilges", "bevilget",  "bevilgede", "bevilliger",
    "afslå",     "afslår",    "afslås",   "afslag",    "afslået",   "tilkende",
    "tilkender", "tilkendes", "tilkendt", "frakender", "frakendes", "frakendt",
    "pålægger",  "pålægges",  "grant",    "grants",    "granted",   "refuse",
    "refuses",   "refusal",   "refused",  "reject",    "rejects",   "rejected"};

constexpr std::array<std::string_view, 6> deciding_phrases{"har besluttet",
                                                           "har afgjort at",
                                                           "har bestemt at",
                                                           "have decided",
                                                           "has decided",
                                                           "we hereby decide"};

constexpr std::array<std::string_view, 4> entitling{
    "ret til", "berettiget til", "entitled to", "right to"};

constexpr std::array<std::string_view, 14> benefits{"fleksjob",
                                                    "førtidspension",
                                                    "pension",
                                                    "ressourceforløb",
                                                    "revalidering",
                                                    "jobafklaring",
                                                    "sygedagpenge",
                                                    "kontanthjælp",
                                                    "ydelse",
                                                    "ydelser",
                                                    "seniorpension",
                                                    "benefit",
                                                    "benefits",
                                                    "jobafklaringsforløb"};

constexpr std::array<std::string_view, 11> no_time{"hurtigst muligt",
                                                   "snarest",
                                                   "snarest muligt",
                                                   "i løbet af kort tid",
                                                   "primo",
                                                   "medio",
                                                   "ultimo",
                                                   "kvartal",
                                                   "as soon as possible",
                                                   "in due course",
                                                   "shortly"};

/// The beginnings of a doctor's specialty: psykiater, psykiatrisk, neurolog, neurologist ...
constexpr std::array<std::string_view, 18> specialties{"psykiat",
                                                       "psychiat",
                                                       "neurolog",
                                                       "neurokirurg",
                                                       "reumatolog",
                                                       "rheumatolog",
                                                       "ortopæd",
                                                       "orthopaed",
                                                       "kardiolog",
                                                       "cardiolog",
                                                       "onkolog",
                                                       "oncolog",
                                                       "gynækolog",
                                                       "gynaecolog",
                                                       "urolog",
                                                       "endokrinolog",
                                                       "geriat",
                                                       "dermatolog"};

/// Small letters, words parted by one blank, a blank at both ends: so that whole words are found.
std::string folded(std::string_view text)
{
  std::string result = " ";
  bool blank = true;
  for (std::size_t at = 0; at < text.size();)
  {
    const CodePoint c = decode_utf8(text, at);
    at += c.size;
    if (is_text_letter(c.value) || (c.value >= U'0' && c.value <= U'9'))
    {
      append_utf8(result, is_capital(c.value) ? c.value + 32 : c.value);
      blank = false;
    }
    else if (!blank)
    {
      result += ' ';
      blank = true;
    }
  }
  return blank ? result : result + ' ';
}

bool has_phrase(std::string_view text, std::string_view phrase)
{
  std::string wanted(1, ' ');
  wanted += phrase;
  wanted += ' ';
  return text.find(wanted) != std::string_view::npos;
}

/// What the citizen said stays as it was said.
std::string without_quotes(std::string_view text)
{
  constexpr std::string_view open = "»";
  constexpr std::string_view close = "«";
  std::string result;
  while (true)
  {
    const std::size_t begin = text.find(open);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find(close, begin);
    result += text.substr(0, end == std::string_view::npos ? end : begin);
    if (end == std::string_view::npos)
    {
      return result;
    }
    result += ' ';
    text.remove_prefix(end + close.size());
  }
}

class Objector
{
public:
  void read(std::string_view text)
  {
    if (find_cpr(text))
    {
      object({"et CPR-nummer må aldrig stå i et brev", "a CPR number may never stand in a letter"});
    }
    if (text.find("{{") != std::string_view::npos)
    {
      object({"`{{`: noget er ikke udfyldt", "`{{`: something was not filled in"});
    }
    const std::string words = folded(without_quotes(text));
    read_deciding(words);
    read_entitling(words);
    read_times(words);
    read_specialties(words);
  }

  std::vector<Text> take() { return std::move(objections_); }

private:
  void read_deciding(std::string_view words)
  {
    for (const std::string_view word : deciding)
    {
      object_if(words, word, true);
    }
    for (const std::string_view phrase : deciding_phrases)
    {
      object_if(words, phrase, true);
    }
  }

  void object_if(std::string_view words, std::string_view phrase, bool decides)
  {
    if (!has_phrase(words, phrase))
    {
      return;
    }
    object(decides ? both("`{}` lyder som en afgørelse: den skrives i sit eget brev",
                          "`{}` sounds like a decision: that is written in a letter of its own",
                          phrase)
                   : both("`{}` siger ikke hvornår: skriv en dato eller en måned",
                          "`{}` does not say when: write a date or a month",
                          phrase));
  }

  /// "ret til førtidspension" decides; "ret til at se papirerne" does not.
  void read_entitling(std::string_view words)
  {
    for (const std::string_view right : entitling)
    {
      for (const std::string_view benefit : benefits)
      {
        for (const std::string_view between : {" ", " et ", " en ", " a ", " an "})
        {
          const std::string phrase =
              std::string(right) + std::string(between) + std::string(benefit);
          object_if(words, phrase, true);
        }
      }
    }
  }

  void read_times(std::string_view words)
  {
    for (const std::string_view phrase : no_time)
    {
      object_if(words, phrase, false);
    }
  }

  /// A department may be called "Social og psykiatri".
  void read_specialties(std::string_view words)
  {
    std::string_view before;
    for (std::size_t at = 1; at < words.size();)
    {
      const std::size_t end = words.find(' ', at);
      const std::string_view word = words.substr(at, end - at);
      const bool special =
          std::ranges::any_of(specialties, [&](std::string_view s) { return word.starts_with(s); });
      if (special && before != "og")
      {
        object(both("`{}` er et speciale: skriv speciallæge",
                    "`{}` is a specialty: write specialist",
                    word));
      }
      before = word;
      at = end + 1;
    }
  }

  void object(Text text)
  {
    if (std::ranges::find(objections_, text) == objections_.end())
    {
      objections_.push_back(std::move(text));
    }
  }

  std::vector<Text> objections_;
};

} // namespace

std::vector<Text> objections_to(std::string_view text)
{
  Objector objector;
  objector.read(text);
  return objector.take();
}

std::optional<LocatedText> find_said(const Standing& standing, const Text& objection)
{
  for (const Entry* const entry : standing.entries)
  {
    const auto said = entry->text(Key::say);
    const auto found = said ? objections_to(said->value) : std::vector<Text>();
    if (std::ranges::find(found, objection) != found.end())
    {
      return said;
    }
  }
  return std::nullopt;
}

std::vector<Text> objections_to(const TextDocument& letter)
{
  Objector objector;
  for (const Block& block : letter.blocks)
  {
    for (const std::string& text : block.texts)
    {
      objector.read(text);
    }
  }
  return objector.take();
}

} // namespace sag
