// SPDX-License-Identifier: MPL-2.0
// Whose turn it is, in words for a table.

#pragma once

#include "diagnostics/text.hpp"
#include "timeline/turn.hpp"

namespace sag
{

[[nodiscard]] inline Text turn_words(Cause cause)
{
  switch (cause)
  {
  case Cause::internal:
    return {"os (internt)", "us (internal)"};
  case Cause::work:
    return {"os (arbejde)", "us (work)"};
  case Cause::external:
    return {"andre", "others"};
  case Cause::citizen:
    return {"borgeren", "the citizen"};
  case Cause::statutory:
    return {"lovens frist", "the law's time"};
  }
  return {};
}

} // namespace sag
