// SPDX-License-Identifier: MPL-2.0
#include "model/key_form.hpp"

#include "diagnostics/assert.hpp"
#include "model/danish_keys.hpp"

namespace sag
{

void finish(MappingReader& reader, KeyForms forms, std::span<const KeyAlias> aliases)
{
  // Only counted, as every case comes by here; a test tries each key.
  SAG_ASSERT(reader.asked().size() == forms.size() || !reader.is_mapping());
  reader.finish(aliases.empty() ? danish_keys() : aliases);
}

} // namespace sag
