// SPDX-License-Identifier: MPL-2.0
// Casebooks to test with: the starter as `sag init` writes it, and a copy of the example.

#pragma once

#include "casebook/init.hpp"
#include "example_path.hpp"
#include "model/case.hpp"
#include "support/days.hpp"
#include "support/temporary_directory.hpp"
#include "workflow/history.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace sag::test
{

inline std::filesystem::path example_directory()
{
  return example_path;
}

inline void copy_example(const TemporaryDirectory& dir)
{
  std::filesystem::copy(example_directory(), dir.path(), std::filesystem::copy_options::recursive);
}

/// A day on which all of the example has happened.
inline Viewpoint late_view()
{
  return {day("2030-01-02"), {}};
}

/// A small case that is right under the starter's rules.
inline std::string small_case(CaseId id, std::string_view name = "Bo Prøvesen")
{
  return fmt::format(R"(case: {}
workflow: fp-2026
citizen:
  name: {}
  address: [Prøvevej 3, 7700 Thisted]
  language: da
  post: digital

log:
  - date: 2026-08-03
    who: sagsbehandler
    applied: fleksjob
)",
                     format_case_id(id),
                     name);
}

} // namespace sag::test
