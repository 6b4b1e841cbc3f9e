// SPDX-License-Identifier: MPL-2.0
#include "model/danish_keys.hpp"

#include <array>

namespace sag
{

namespace
{

// By the file they stand in; a word may stand for several keys, of which one fits the place.
constexpr auto keys = std::to_array<KeyAlias>({
    // A case
    {"sag", "case"},
    {"regler", "workflow"},
    {"borger", "citizen"},
    {"navn", "name"},
    {"adresse", "address"},
    {"sprog", "language"},
    {"telefon", "phone"},
    {"beskyttet", "protected"},
    {"adressebeskyttet", "protected"},
    {"behov", "needs"},
    {"journalnummer", "journal"},
    // casebook.yaml
    {"kommune", "municipality"},
    {"brevhoved", "letterhead"},
    {"enheder", "units"},
    {"afdelinger", "units"},
    {"enhed", "unit"},
    {"leder", "leader"},
    {"personer", "people"},
    {"medarbejdere", "people"},
    {"titel", "title"},
    {"mail", "email"},
    {"numre", "ids"},
    {"fravær", "absences"},
    {"hvem", "who"},
    {"fra", "from"},
    {"til", "to"},
    {"stedfortræder", "stand-in"},
    {"planlagt", "planned"},
    {"kalender", "calendar"},
    {"lukket", "closed"},
    {"grænser", "limits"},
    // Rules
    {"lov", "law"},
    {"efterset", "verified"},
    {"trin", "stages"},
    {"trin", "step"},
    {"fase", "phase"},
    {"tur", "turn"},
    {"krav", "gate"},
    {"krav", "needs"},
    {"næste", "next"},
    {"vej", "route"},
    {"hvorfor", "why"},
    {"katalog", "catalogue"},
    {"spørgsmål", "questions"},
    {"ansøgninger", "applications"},
    {"indsatser", "measures"},
    {"områder", "areas"},
    {"møder", "meetings"},
    {"breve", "letters"},
    {"udfald", "outcomes"},
    {"frister", "deadlines"},
    {"grænse", "limit"},
    {"eksempler", "examples"},
});

} // namespace

std::span<const KeyAlias> danish_keys()
{
  return keys;
}

} // namespace sag
