// SPDX-License-Identifier: MPL-2.0
#include "commands/day_strip.hpp"

#include "calendar/date_text.hpp"
#include "diagnostics/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

constexpr std::size_t widest_day = 4;
constexpr std::string_view style_end = "\033[0m";

enum class Cell
{
  empty,
  mark,
  day,
  over
};

class Strip
{
public:
  Strip(const std::vector<StripDay>& days,
        const std::vector<StripLane>& lanes,
        const StripLook& look)
      : days_(days), lanes_(lanes), look_(look)
  {
    for (const StripLane& lane : lanes)
    {
      label_width_ = std::max(label_width_, display_width(lane.label));
    }
    const std::size_t room =
        std::max<std::size_t>(look.width, label_width_ + 24) - label_width_ - 2;
    const std::size_t each = room / days.size();
    columns_ = each == 0 ? room : days.size() * std::min(each, widest_day);
    find_months();
    month_labels_ = month_labels();
  }

  [[nodiscard]] std::string text() const
  {
    std::string out = scale(years()) + scale(month_labels_);
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
    {
      out += row(lane);
    }
    return out + legend();
  }

private:
  /// The first day that a column stands for.
  [[nodiscard]] std::size_t day_at(std::size_t column) const
  {
    return column * days_.size() / columns_;
  }

  /// The columns in which a month begins.
  void find_months()
  {
    for (std::size_t column = 0; column < columns_; ++column)
    {
      const Date date = days_[day_at(column)].date;
      const Date before = days_[day_at(column == 0 ? 0 : column - 1)].date;
      if (column == 0 || date.month() != before.month() || date.year() != before.year())
      {
        months_.push_back({column, date});
      }
    }
  }

  struct Label
  {
    std::size_t column;
    Date date;
    std::string text{};
  };

  /// The labels that have room before the next one; the others are left out.
  [[nodiscard]] std::vector<Label> with_room(const std::vector<Label>& labels) const
  {
    std::vector<Label> kept;
    for (std::size_t at = 0; at < labels.size(); ++at)
    {
      const std::size_t next = at + 1 < labels.size() ? labels[at + 1].column : columns_ + 1;
      if (labels[at].column + labels[at].text.size() < next)
      {
        kept.push_back(labels[at]);
      }
    }
    return kept;
  }

  [[nodiscard]] std::vector<Label> years() const
  {
    std::vector<Label> labels;
    for (const Label& month : months_)
    {
      if (labels.empty() || labels.back().date.year() != month.date.year())
      {
        labels.push_back({month.column, month.date, fmt::format("{}", month.date.year())});
      }
    }
    return with_room(labels);
  }

  /// Every month where each has room, else those that begin a quarter, else none.
  [[nodiscard]] std::vector<Label> month_labels() const
  {
    constexpr std::size_t room_for_each = 4;
    for (const unsigned every : {1U, 3U})
    {
      std::vector<Label> labels;
      for (const Label& month : months_)
      {
        if ((month.date.month() - 1) % every == 0)
        {
          const Month named{month.date.year(), month.date.month()};
          labels.push_back(
              {month.column, month.date, format_month(named, look_.language).substr(0, 3)});
        }
      }
      if (labels.size() * room_for_each <= columns_)
      {
        return with_room(labels);
      }
    }
    return {};
  }

  [[nodiscard]] std::string scale(const std::vector<Label>& labels) const
  {
    std::string line(label_width_ + 2, ' ');
    for (const Label& label : labels)
    {
      line.resize(label_width_ + 2 + label.column, ' ');
      line += label.text;
    }
    line.resize(line.find_last_not_of(' ') + 1);
    return line.empty() ? line : line + '\n';
  }

  [[nodiscard]] Cell cell(std::size_t lane, std::size_t column) const
  {
    const std::size_t first = day_at(column);
    const std::size_t end = std::max(first + 1, day_at(column + 1));
    Cell found = is_marked(column) ? Cell::mark : Cell::empty;
    for (std::size_t at = first; at < end; ++at)
    {
      if (days_[at].lane == lane)
      {
        found = std::max(found, days_[at].over ? Cell::over : Cell::day);
      }
    }
    return found;
  }

  [[nodiscard]] bool is_marked(std::size_t column) const
  {
    return std::any_of(month_labels_.begin(),
                       month_labels_.end(),
                       [&](const Label& l) { return l.column == column; });
  }

  [[nodiscard]] std::string_view glyph(Cell cell) const
  {
    switch (cell)
    {
    case Cell::empty:
      return " ";
    case Cell::mark:
      return look_.unicode ? "┊" : ":";
    case Cell::day:
      return look_.unicode ? "▒" : "-";
    case Cell::over:
      return look_.unicode ? "█" : "#";
    }
    return " ";
  }

  [[nodiscard]] std::string row(std::size_t lane) const
  {
    const StripLane& of = lanes_[lane];
    std::string line = of.label + std::string(label_width_ - display_width(of.label) + 2, ' ');
    std::string_view style;
    for (std::size_t column = 0; column < columns_; ++column)
    {
      const Cell what = cell(lane, column);
      const std::string_view wanted = what == Cell::day    ? of.style
                                      : what == Cell::over ? of.over_style
                                                           : std::string_view{};
      if (wanted != style)
      {
        line += style.empty() ? "" : style_end;
        line += wanted;
        style = wanted;
      }
      line += glyph(what);
    }
    line += style.empty() ? "" : style_end;
    line.resize(line.find_last_not_of(' ') + 1);
    return line + '\n';
  }

  [[nodiscard]] std::string legend() const
  {
    const bool danish = look_.language == Language::danish;
    std::string line(label_width_ + 2, ' ');
    const bool over =
        std::any_of(days_.begin(), days_.end(), [](const StripDay& d) { return d.over; });
    if (over)
    {
      line +=
          fmt::format("{} {}   ", glyph(Cell::over), danish ? "over grænsen" : "over the limit");
    }
    const std::size_t each = columns_ / days_.size();
    if (each > 0)
    {
      line += danish ? fmt::format("{} tegn = 1 arbejdsdag", each)
                     : fmt::format("{} {} = 1 working day", each, each == 1 ? "mark" : "marks");
    }
    else
    {
      const std::size_t tenths = days_.size() * 10 / columns_;
      line += fmt::format("1 {} = {}{}{} {}",
                          danish ? "tegn" : "mark",
                          tenths / 10,
                          danish ? ',' : '.',
                          tenths % 10,
                          danish ? "arbejdsdage" : "working days");
    }
    return line + '\n';
  }

  const std::vector<StripDay>& days_;
  const std::vector<StripLane>& lanes_;
  const StripLook& look_;
  std::size_t label_width_ = 0;
  std::size_t columns_ = 0;
  std::vector<Label> months_;
  std::vector<Label> month_labels_;
};

} // namespace

std::string render_day_strip(const std::vector<StripDay>& days,
                             const std::vector<StripLane>& lanes,
                             const StripLook& look)
{
  return days.empty() ? std::string{} : Strip(days, lanes, look).text();
}

} // namespace sag
