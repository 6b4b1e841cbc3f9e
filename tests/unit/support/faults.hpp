// SPDX-License-Identifier: MPL-2.0
// What a call says when it fails.

#pragma once

#include "casebook/fault.hpp"

#include <string>

namespace sag::test
{

/// The English text of the Fault that `call` throws; "none" when it throws none.
template <typename Call> std::string fault_of(Call call)
{
  try
  {
    call();
  }
  catch (const Fault& fault)
  {
    return fault.text().en;
  }
  return "none";
}

template <typename Call> std::string danish_fault_of(Call call)
{
  try
  {
    call();
  }
  catch (const Fault& fault)
  {
    return fault.text().da;
  }
  return "none";
}

} // namespace sag::test
