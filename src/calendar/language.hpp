// SPDX-License-Identifier: MPL-2.0
// The two languages that everything a person reads exists in.

#pragma once

namespace sag
{

enum class Language
{
  danish,
  english
};

} // namespace sag
