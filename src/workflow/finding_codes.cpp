// SPDX-License-Identifier: MPL-2.0
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

using enum FindingFamily;

// One row a line, sorted by slug; a test reads the order.
// clang-format off
constexpr auto codes = std::to_array<FindingCode>({
    {"acknowledgement-expired", truth, "En kvittering er udløbet, og meldingen er der stadig", "An acknowledgement ran out and the finding is still there"},
    {"acknowledgement-useless", truth, "En kvittering, der ikke dæmper noget", "An acknowledgement that silences nothing"},
    {"caseworker-away", clock, "Sagsbehandleren er væk uden stedfortræder", "The caseworker is away and nobody stands in"},
    {"caseworker-changed", clock, "Den nye sagsbehandler har ikke talt med eller skrevet til borgeren", "The new caseworker has not met or written to the citizen"},
    {"citizen-not-informed", clock, "Borgeren har ikke hørt fra os længe", "The citizen has not heard from us for long"},
    {"deadline-missed", truth, "En frist er overskredet", "A deadline has passed"},
    {"deadline-near", truth, "En frist er tæt på", "A deadline is near"},
    {"granted-not-started", own_work, "Indsatsen er bevilget, men ikke begyndt", "The measure is granted but has not begun"},
    {"handover-not-accepted", obligation, "En anden enhed har ikke taget imod sagen", "Another unit has not accepted the case"},
    {"letter-due", truth, "Borgeren skal have et brev nu", "A letter to the citizen is due"},
    {"letter-untrue", truth, "Brevet nævnte en ventetid, der var slut", "The letter named a wait that was over"},
    {"no-next-step", own_work, "Intet er sket, og vi venter ikke på nogen", "Nothing has happened and we wait for nobody"},
    {"no-self-support-track", clock, "Sagen har intet spor mod job eller uddannelse", "The case has no track towards work or education"},
    {"not-answered", obligation, "Borgeren har bedt om noget og har ikke fået svar", "The citizen asked for something and got no answer"},
    {"not-assigned", clock, "Ingen har ansvaret for sagen", "Nobody owns the case"},
    {"not-reminded", obligation, "Svaret er for sent, og vi har ikke rykket", "The answer is late and we have not sent a reminder"},
    {"not-requested", clock, "Noget, som sagen ikke kan undvære, er ikke bestilt", "Something the case cannot do without has not been requested"},
    {"notice-of-delay-missing", truth, "Borgeren har ikke fået skriftlig besked om, at fristen ikke holder", "The citizen was not told in writing that the deadline will not be met"},
    {"opinion-missing", obligation, "En udtalelse fra en anden enhed mangler", "An opinion from another unit is missing"},
    {"pause-not-reviewed", obligation, "Borgerens pause skulle være taget op igen", "The citizen's pause should have been looked at again"},
    {"plan-not-written", own_work, "Planen eller beskrivelsen er ikke skrevet", "The plan or description is not written"},
    {"promise-broken", truth, "Et løfte til borgeren er ikke holdt", "A promise to the citizen was not kept"},
    {"ready-not-decided", own_work, "Sagen kan afgøres, men er ikke afgjort", "The case can be decided but is not"},
    {"received-not-assessed", obligation, "Noget er modtaget, men ikke læst og vurderet", "Something was received but not read and assessed"},
    {"reconsideration-late", obligation, "Klagen er ikke genvurderet", "The complaint has not led to a new assessment"},
    {"wait-implausible", truth, "Den forventede ventetid er længere, end den plejer at være", "The expected wait is longer than such a wait can be"},
    {"waiting-for-approval", obligation, "Sagen venter på en underskrift hos os", "The case waits for a signature of ours"},
    {"waiting-for-meeting", obligation, "Sagen venter på en plads på et møde hos os", "The case waits for a seat at a meeting of ours"},
});
// clang-format on

} // namespace

std::span<const FindingCode> finding_codes()
{
  return codes;
}

const FindingCode* find_finding_code(std::string_view slug)
{
  const auto* const found = std::ranges::find(codes, slug, &FindingCode::slug);
  return found == codes.end() ? nullptr : found;
}

} // namespace sag
