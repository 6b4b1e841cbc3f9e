// SPDX-License-Identifier: MPL-2.0
#include "commands/json_value.hpp"

#include "diagnostics/assert.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace sag
{
namespace
{

using Writer = nlohmann::ordered_json;

Writer to_writer(const Json& json);

Writer write(const Json::Array& array)
{
  Writer out = Writer::array();
  for (const Json& element : array)
  {
    out.push_back(to_writer(element));
  }
  return out;
}

Writer write(const Json::Object& object)
{
  Writer out = Writer::object();
  for (const Json::Member& member : object)
  {
    out[member.key] = to_writer(member.value);
  }
  return out;
}

template <typename Scalar> Writer write(const Scalar& scalar)
{
  return scalar;
}

Writer to_writer(const Json& json)
{
  return std::visit([](const auto& value) { return write(value); }, json.value());
}

} // namespace

Json::Json() = default;

Json::Json(bool value) : value_(value) {}

Json::Json(std::string value) : value_(std::move(value)) {}

Json::Json(std::string_view value) : value_(std::string(value)) {}

Json::Json(const char* value) : value_(std::string(value)) {}

Json::Json(const std::vector<std::string>& elements)
    : value_(Array(elements.begin(), elements.end()))
{
}

Json::Json(std::initializer_list<Member> members) : value_(Object(members)) {}

Json Json::array()
{
  Json json;
  json.value_ = Array{};
  return json;
}

Json& Json::operator[](std::string_view key)
{
  if (std::holds_alternative<std::nullptr_t>(value_))
  {
    value_ = Object{};
  }
  auto* members = std::get_if<Object>(&value_);
  SAG_ASSERT(members != nullptr);
  const auto found = std::ranges::find(*members, key, &Member::key);
  return found != members->end() ? found->value
                                 : members->emplace_back(Member{std::string(key), {}}).value;
}

void Json::push_back(Json element)
{
  auto* elements = std::get_if<Array>(&value_);
  SAG_ASSERT(elements != nullptr);
  elements->push_back(std::move(element));
}

std::string dump(const Json& json)
{
  return to_writer(json).dump(2, ' ', false, Writer::error_handler_t::replace) + "\n";
}

std::string dump_line(const Json& json)
{
  return to_writer(json).dump(-1, ' ', false, Writer::error_handler_t::replace) + "\n";
}

} // namespace sag
