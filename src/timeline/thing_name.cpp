// SPDX-License-Identifier: MPL-2.0
#include "timeline/thing_name.hpp"

namespace sag
{

Text name_of_thing(const CatalogueKind* rule,
                   const Question* question,
                   const Workflow& workflow,
                   std::string_view word)
{
  if (rule != nullptr)
  {
    return rule->name;
  }
  if (question != nullptr)
  {
    return question->name;
  }
  const ListedWord* const measure = find_word(workflow.measures, word);
  return measure != nullptr ? measure->name : same(std::string(word));
}

} // namespace sag
