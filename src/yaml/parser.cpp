// SPDX-License-Identifier: MPL-2.0
// The only file that includes yaml-cpp.
#include "yaml/parser.hpp"

#include "yaml/byte_check.hpp"
#include "yaml/syntax_error.hpp"
#include "yaml/tree_builder.hpp"
#include "yaml/yaml_event.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <utility>

namespace sag
{

namespace
{

/// The bytes as they are; std::istringstream would copy them.
class MemoryBuffer : public std::streambuf
{
public:
  explicit MemoryBuffer(std::string_view text)
  {
    // Nothing is written through it; the interface is older than const.
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

class EventCollector : public YAML::EventHandler
{
public:
  EventCollector(std::string_view text, YamlEvents& events) : text_(text), events_(events) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
  {
    add(EventKind::null, mark, anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override
  {
    add(EventKind::alias, mark, 0);
  }

  void OnScalar(const YAML::Mark& mark,
                const std::string& tag,
                YAML::anchor_t anchor,
                const std::string& value) override
  {
    YamlEvent& event = add(EventKind::scalar, mark, anchor);
    event.quoted = tag == "!";
    event.tagged = is_tag(tag, event.begin);
    const std::size_t at = event.begin + (event.quoted ? 1u : 0u);
    if (at <= text_.size() && text_.substr(at, value.size()) == value)
    {
      event.value = text_.substr(at, value.size());
    }
    else
    {
      event.value = events_.decoded.emplace_back(value);
    }
  }

  void OnSequenceStart(const YAML::Mark& mark,
                       const std::string& tag,
                       YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override
  {
    start(EventKind::sequence_start, mark, tag, anchor, style);
  }

  void OnSequenceEnd() override { events_.list.push_back({}); }

  void OnMapStart(const YAML::Mark& mark,
                  const std::string& tag,
                  YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override
  {
    start(EventKind::mapping_start, mark, tag, anchor, style);
  }

  void OnMapEnd() override { events_.list.push_back({}); }

private:
  YamlEvent& add(EventKind kind, const YAML::Mark& mark, YAML::anchor_t anchor)
  {
    YamlEvent event;
    event.kind = kind;
    event.begin = static_cast<std::uint32_t>(std::clamp<long>(mark.pos, 0, size()));
    event.anchored = anchor != 0;
    return events_.list.emplace_back(event);
  }

  void start(EventKind kind,
             const YAML::Mark& mark,
             const std::string& tag,
             YAML::anchor_t anchor,
             YAML::EmitterStyle::value style)
  {
    YamlEvent& event = add(kind, mark, anchor);
    event.flow = style == YAML::EmitterStyle::Flow;
    event.tagged = is_tag(tag, event.begin);
  }

  [[nodiscard]] bool is_tag(const std::string& tag, std::uint32_t begin) const
  {
    const bool ours = tag.empty() || tag == "?" || tag == "!";
    return !ours || (begin < text_.size() && text_[begin] == '!');
  }

  [[nodiscard]] long size() const { return static_cast<long>(text_.size()); }

  std::string_view text_;
  YamlEvents& events_;
};

/// The first document's; what follows it is not looked at, because yaml-cpp finds documents without
/// end behind a stray comma.
YamlEvents read_events(std::string_view text)
{
  YamlEvents events;
  events.list.reserve(text.size() / 16);
  const auto fail = [&](const YAML::Exception& e, bool too_deep)
  {
    const long at = std::clamp<long>(e.mark.pos, 0, static_cast<long>(text.size()));
    events.failure = ParseFailure{static_cast<std::uint32_t>(at), e.msg, too_deep};
  };
  try
  {
    MemoryBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    EventCollector collector(text, events);
    parser.HandleNextDocument(collector);
  }
  catch (const YAML::DeepRecursion& e)
  {
    fail(e, true);
  }
  catch (const YAML::Exception& e)
  {
    fail(e, false);
  }
  return events;
}

} // namespace

std::optional<Document> parse_yaml(const SourceFilePtr& file, Diagnostics& diagnostics)
{
  if (!check_bytes(file, diagnostics))
  {
    return std::nullopt;
  }
  YamlEvents events = read_events(file->text());
  if (events.failure)
  {
    report_syntax_error(file, *events.failure, diagnostics);
    return std::nullopt;
  }
  const std::size_t before = diagnostics.size();
  Document document = build_tree(file, std::move(events), diagnostics);
  if (diagnostics.size() != before)
  {
    return std::nullopt;
  }
  return document;
}

} // namespace sag
