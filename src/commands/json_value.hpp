// SPDX-License-Identifier: MPL-2.0
// A JSON value while it is put together. It only holds; nlohmann/json writes it, in one file, as
// its header costs ten seconds of compiling wherever it is included.

#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sag
{

template <typename Type>
concept JsonNumber = std::integral<Type> && !std::same_as<Type, bool>;

class Json
{
public:
  struct Member;
  using Array = std::vector<Json>;
  /// Keys keep the order in which they are added.
  using Object = std::vector<Member>;
  using Value = std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object>;

  /// null
  Json();
  // A value stands where JSON is wanted, as it does in JSON itself: these are conversions.
  Json(bool value);
  Json(std::string value);
  Json(std::string_view value);
  Json(const char* value);
  Json(const std::vector<std::string>& elements);
  Json(std::initializer_list<Member> members);

  template <JsonNumber Number> Json(Number value);

  [[nodiscard]] static Json array();

  /// The member of an object, null when new. Null becomes an object; anything else has no members.
  Json& operator[](std::string_view key);

  /// Only on an array.
  void push_back(Json element);

  [[nodiscard]] const Value& value() const { return value_; }

private:
  Value value_;
};

struct Json::Member
{
  std::string key;
  Json value;
};

// Here, where Member is known.
template <JsonNumber Number> Json::Json(Number value) : value_(static_cast<std::int64_t>(value)) {}

/// One document with a line end; invalid UTF-8 is replaced, never thrown over.
[[nodiscard]] std::string dump(const Json& json);

/// On one line, for ndjson.
[[nodiscard]] std::string dump_line(const Json& json);

} // namespace sag
