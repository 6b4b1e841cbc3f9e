// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/diagnostic.hpp"

#include "diagnostics/assert.hpp"
#include "diagnostics/diagnostic_codes.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace sag
{

namespace
{

std::string_view path_of(const Diagnostic& diagnostic)
{
  return diagnostic.file ? std::string_view(diagnostic.file->path()) : std::string_view();
}

bool comes_before(const Diagnostic& a, const Diagnostic& b)
{
  return std::tuple(path_of(a), a.span.begin, a.code)
         < std::tuple(path_of(b), b.span.begin, b.code);
}

} // namespace

Reported& Reported::help(Text text)
{
  diagnostic_.help = std::move(text);
  return *this;
}

Reported& Reported::note(SourceFilePtr file, Span span, Text text)
{
  diagnostic_.notes.push_back({std::move(file), span, std::move(text)});
  return *this;
}

Reported& Reported::hide_value()
{
  diagnostic_.private_excerpt = true;
  return *this;
}

Reported Diagnostics::error(std::string_view code, SourceFilePtr file, Span span, Text message)
{
  return add({code, Severity::error, std::move(file), span, std::move(message), {}, {}});
}

Reported Diagnostics::warning(std::string_view code, SourceFilePtr file, Span span, Text message)
{
  return add({code, Severity::warning, std::move(file), span, std::move(message), {}, {}});
}

Reported Diagnostics::add(Diagnostic diagnostic)
{
  const DiagnosticCode* known = find_code(diagnostic.code);
  SAG_ASSERT(known != nullptr);
  SAG_ASSERT(diagnostic.severity >= known->severity);
  list_.push_back(std::move(diagnostic));
  return Reported(list_.back());
}

void Diagnostics::merge(Diagnostics other)
{
  list_.insert(list_.end(),
               std::make_move_iterator(other.list_.begin()),
               std::make_move_iterator(other.list_.end()));
}

void Diagnostics::sort()
{
  std::stable_sort(list_.begin(), list_.end(), comes_before);
}

std::size_t Diagnostics::count(Severity severity) const
{
  const auto is_it = [severity](const Diagnostic& d) { return d.severity == severity; };
  return static_cast<std::size_t>(std::count_if(list_.begin(), list_.end(), is_it));
}

} // namespace sag
