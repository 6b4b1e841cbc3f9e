// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_fill.hpp"

#include "diagnostics/assert.hpp"
#include "letters/plain_text.hpp"

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

using Kind = TemplatePart::Kind;

BlockKind block_kind(Kind mark)
{
  switch (mark)
  {
  case Kind::heading1:
    return BlockKind::heading1;
  case Kind::heading2:
    return BlockKind::heading2;
  case Kind::bullet:
    return BlockKind::bullets;
  case Kind::numbered:
    return BlockKind::numbered;
  default:
    return BlockKind::paragraph;
  }
}

/// Puts marks and texts together. What is empty in the end was never there.
class BlockBuilder
{
public:
  void begin(Kind mark)
  {
    if (mark == Kind::paragraph && open_ == BlockKind::paragraph)
    {
      lines_.back() += ' ';
      return;
    }
    end();
    open_ = block_kind(mark);
  }

  void add(std::string_view text)
  {
    if (!open_)
    {
      open_ = BlockKind::paragraph;
    }
    std::string& line = lines_.back();
    // Where a part between two texts was left out, no blank stands before the full stop.
    constexpr std::string_view punctuation = ".,;:!?";
    if (!text.empty() && punctuation.find(text.front()) != std::string_view::npos)
    {
      line.erase(line.find_last_not_of(' ') + 1);
    }
    line += text;
  }

  void break_line() { lines_.emplace_back(); }

  void end()
  {
    std::vector<std::string> lines;
    for (const std::string& line : lines_)
    {
      if (std::string clean = clean_text(line); !clean.empty())
      {
        lines.push_back(std::move(clean));
      }
    }
    if (open_ && !lines.empty())
    {
      place(*open_, std::move(lines));
    }
    open_.reset();
    lines_.assign(1, {});
  }

  /// Without the headings that nothing stands under.
  std::vector<Block> finish()
  {
    end();
    std::vector<Block> kept;
    for (std::size_t i = 0; i < blocks_.size(); ++i)
    {
      const bool heading = blocks_[i].kind == BlockKind::heading2;
      const bool bare = i + 1 == blocks_.size() || blocks_[i + 1].kind == BlockKind::heading2;
      if (!heading || !bare)
      {
        kept.push_back(std::move(blocks_[i]));
      }
    }
    return kept;
  }

private:
  void place(BlockKind kind, std::vector<std::string> lines)
  {
    const bool item = kind == BlockKind::bullets || kind == BlockKind::numbered;
    if (item && !blocks_.empty() && blocks_.back().kind == kind)
    {
      blocks_.back().texts.push_back(std::move(lines.front()));
      return;
    }
    Block block;
    block.kind = kind == BlockKind::paragraph && lines.size() > 1 ? BlockKind::lines : kind;
    block.texts = std::move(lines);
    blocks_.push_back(std::move(block));
  }

  std::vector<Block> blocks_;
  std::optional<BlockKind> open_;
  /// More than one where a paragraph has line breaks of its own.
  std::vector<std::string> lines_ = std::vector<std::string>(1);
};

class Filler
{
public:
  Filler(const LetterTemplate& letter_template, const LetterValues& values)
      : style_{letter_template.language, {}}, values_(values)
  {
    const LetterValue* const day = values.find("letter.date");
    const auto* const date = day != nullptr ? std::get_if<Date>(day) : nullptr;
    style_.year = date != nullptr ? std::optional(date->year()) : std::nullopt;
  }

  FilledTemplate run(const std::vector<TemplatePart>& parts)
  {
    fill(parts);
    result_.blocks = builder_.finish();
    return std::move(result_);
  }

private:
  void fill(const std::vector<TemplatePart>& parts)
  {
    for (const TemplatePart& part : parts)
    {
      fill_part(part);
    }
  }

  void fill_part(const TemplatePart& part)
  {
    switch (part.kind)
    {
    case Kind::text:
      builder_.add(part.text);
      break;
    case Kind::field:
      fill_field(part);
      break;
    case Kind::if_there:
    case Kind::unless_there:
      if (is_there(part.text) == (part.kind == Kind::if_there))
      {
        fill(part.parts);
      }
      break;
    case Kind::each:
      fill_each(part);
      break;
    case Kind::gap:
      builder_.end();
      break;
    case Kind::line_break:
      builder_.break_line();
      break;
    default:
      builder_.begin(part.kind);
    }
  }

  [[nodiscard]] bool is_there(std::string_view name) const
  {
    return find_in_item(name).has_value() || values_.has(name);
  }

  void fill_field(const TemplatePart& part)
  {
    if (const auto in_item = find_in_item(part.text))
    {
      builder_.add(format_value(*in_item, part.filter, style_));
      return;
    }
    const LetterValue* const value = values_.find(part.text);
    SAG_ASSERT(value != nullptr);
    result_.written.insert(part.text);
    builder_.add(format_value(*value, part.filter, style_));
  }

  void fill_each(const TemplatePart& part)
  {
    const LetterValue* const value = values_.find(part.text);
    if (value == nullptr)
    {
      return;
    }
    const auto* const items = std::get_if<std::vector<LetterItem>>(value);
    SAG_ASSERT(items != nullptr);
    result_.written.insert(part.text);
    for (const LetterItem& item : *items)
    {
      items_.push_back(&item);
      fill(part.parts);
      items_.pop_back();
    }
  }

  /// The innermost item that has the field.
  [[nodiscard]] std::optional<LetterValue> find_in_item(std::string_view name) const
  {
    if (name == "text" && !items_.empty())
    {
      return items_.back()->text;
    }
    const auto dated = std::find_if(items_.rbegin(),
                                    items_.rend(),
                                    [](const LetterItem* item) { return item->date.has_value(); });
    if (name == "date" && dated != items_.rend())
    {
      return *(*dated)->date;
    }
    return std::nullopt;
  }

  LetterStyle style_;
  const LetterValues& values_;
  BlockBuilder builder_;
  std::vector<const LetterItem*> items_;
  FilledTemplate result_;
};

} // namespace

FilledTemplate fill_template(const LetterTemplate& letter_template, const LetterValues& values)
{
  return Filler(letter_template, values).run(letter_template.parts);
}

} // namespace sag
