// SPDX-License-Identifier: MPL-2.0
#include "commands/json_value.hpp"

#include <doctest/doctest.h>

#include <ostream>

using namespace sag;

TEST_SUITE("commands/json_value")
{
  TEST_CASE("what is put together is written in the order in which it was added")
  {
    Json json{{"schema", "sag.list/1"}, {"cases", Json::array()}};
    json["cases"].push_back(Json{{"case", std::string("2026-0141")}, {"stalls", std::size_t{2}}});
    json["cases"].push_back(Json());
    json["open"] = true;
    json["column"] = -1;
    json["open"] = false;
    CHECK(dump_line(json)
          == "{\"schema\":\"sag.list/1\",\"cases\":[{\"case\":\"2026-0141\",\"stalls\":2},null],"
             "\"open\":false,\"column\":-1}\n");
    CHECK(dump(Json{{"a", Json{{"b", "c"}}}}) == "{\n  \"a\": {\n    \"b\": \"c\"\n  }\n}\n");
  }

  TEST_CASE("text is text, whatever stands in it")
  {
    struct Row
    {
      std::string_view text;
      std::string_view json;
    };

    const Row rows[] = {
        {"", "\"\"\n"},
        {"no", "\"no\"\n"},
        {"æ \"ø\" \\ å", "\"æ \\\"ø\\\" \\\\ å\"\n"},
        {"two\nlines\t", "\"two\\nlines\\t\"\n"},
        {"\x1b[31m", "\"\\u001b[31m\"\n"},
        {"\xff", "\"\xef\xbf\xbd\"\n"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(dump_line(Json(row.text)) == row.json);
    }
  }

  TEST_CASE("an empty list and an empty value keep their form")
  {
    CHECK(dump_line(Json::array()) == "[]\n");
    CHECK(dump_line(Json()) == "null\n");
    CHECK(dump_line(std::vector<std::string>{"a", "b"}) == "[\"a\",\"b\"]\n");
    Json json;
    json["a"];
    CHECK(dump_line(json) == "{\"a\":null}\n");
  }
}
