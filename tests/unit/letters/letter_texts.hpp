// SPDX-License-Identifier: MPL-2.0
// Short vocabularies and templates in both languages, with something of everything that letters
// have.

#pragma once

#include <string_view>

namespace sag::test
{

inline constexpr std::string_view words_da = R"(words: da
verbs: {ansøgt: applied, modtaget: received}
keys: {fra: from}
sentences:
  assigned: "{person} blev din sagsbehandler."
  goal: Vi talte med dig om dine mål.
  handed-over: "Vi bad en anden afdeling tage over: {unit}."
  accepted: "{unit} overtog din sag."
  paused: Vi aftalte en pause.
  resumed: Vi tog fat igen efter pausen.
  consented: Du gav os lov til at spørge.
  considered: Vi så på din situation.
  complained: Vi fik din klage.
  migrated: Din sag gik over til nye regler.
  postponed: Vi fik besked om, at {the} kommer {by}.
  declined: Vi får ikke {the}.
  withdrawn: Vi har ikke længere brug for {the}.
  talked: Vi fortalte dig, hvor langt sagen var.
  expect: Vi regner med at få {the} {by}.
  remind: Vi rykker for {the}.
  hearing: Har vi ikke {the} {by}, går vi videre.
  assess: Vi læser {the}.
  finish: Vi er færdige med {the} {by}.
  decide: Vi afgør sagen {by}.
  accept: "{unit} overtager din sag {by}."
  answer: Du får {the} {by}.
  review: Vi ringer til dig {by}.
  begins: "Fra {day}: {text}"
  handover-declined: "{unit} kunne ikke overtage din sag."
  hurry: Vi skaffer {the}.
  booked: Du skal til {the} {day}.
  meet: Vi holder {the} {by}.
  meet-late: Vi finder en dag til {the}.
  hope: Vi håber at få {the} {by}.
  hope-late: Vi spørger dig igen om {the}.
  finish-late: Vi gør {the} færdig.
  accept-late: Vi hører, om {unit} overtager din sag.
  answer-late: Du får {the}. Det gør vi først.
  review-late: Vi ringer til dig om pausen.
  appeal: Du kan klage til og med {day}.
  reopened: Vi har fået din nye ansøgning.
  untrue: Vi skrev {day}, at vi ventede på {the}. Det gjorde vi ikke.
  untrue-received: Vi skrev {day}, at vi ventede på {the}. Vi fik {it} {came}.
  heading-answer: Du mangler svar
  lead-answer: Vi har ikke svaret dig.
  heading-delay: Din sag er forsinket
  lead-delay: Vi er forsinkede.
  heading-complaint: Du har klaget
  lead-complaint: Vi ser på afgørelsen igen.
  heading-moved: Det tager længere tid
  lead-moved: Det tager længere tid, end vi troede.
  heading-application: Vi har fået din ansøgning
  lead-application: Tak for {the}.
  heading-first: Din sag er begyndt
  lead-first: Vi er begyndt på din sag.
  heading-hearing: Du kan svare senest {day}
  lead-hearing: Du kan sige din mening.
  heading-meeting: Du skal til {the}
  lead-meeting: Du skal til {the} {day}.
  heading-task: Vi mangler {a}
  lead-task: Vi har brug for dig.
  heading-wait: Din sag venter på {a}
  lead-wait: Din sag venter.
  heading-status: Sådan går det
  lead-status: Så langt er vi.
delays:
  handover-not-accepted: Ingen tog imod den.
  opinion-missing: En af vores afdelinger svarede ikke i tide.
  waiting-for-meeting: Der var ikke plads på et møde.
  waiting-for-approval: Den ventede på en underskrift.
  received-not-assessed: Vi fik ikke læst de papirer, der var kommet.
  not-reminded: Et svar kom ikke, og vi rykkede ikke i tide.
  not-answered: Vi svarede dig ikke i tide.
  pause-not-reviewed: Vi ringede ikke til dig efter pausen.
  reconsideration-late: Vi fik ikke set på din klage i tide.
  plan-not-written: Vi fik ikke skrevet det, vi skulle.
  ready-not-decided: Vi fik ikke afgjort den i tide.
  granted-not-started: Vi fik ikke sat det i gang.
  no-next-step: Vi fik ikke taget det næste skridt.
)";

inline constexpr std::string_view words_en = R"(words: en
sentences:
  assigned: "{person} became your caseworker."
  goal: We talked with you about your goals.
  handed-over: "We asked another department to take over: {unit}."
  accepted: "{unit} took over your case."
  paused: We agreed on a pause.
  resumed: We went on after the pause.
  consented: You gave us permission to ask.
  considered: We looked at your situation.
  complained: We got your complaint.
  migrated: Your case passed to new rules.
  postponed: We were told that {the} will come {by}.
  declined: We will not get {the}.
  withdrawn: We no longer need {the}.
  talked: We told you how far the case was.
  expect: We expect to get {the} {by}.
  remind: We chase {the}.
  hearing: If we do not have {the} {by}, we go on.
  assess: We read {the}.
  finish: We finish {the} {by}.
  decide: We decide the case {by}.
  accept: "{unit} takes over your case {by}."
  answer: You get {the} {by}.
  review: We call you {by}.
  begins: "From {day}: {text}"
  handover-declined: "{unit} could not take over your case."
  hurry: We get {the}.
  booked: You go to {the} on {day}.
  meet: We hold {the} {by}.
  meet-late: We find a day for {the}.
  hope: We hope for {the} {by}.
  hope-late: We ask you again for {the}.
  finish-late: We finish {the}.
  accept-late: We hear if {unit} takes over your case.
  answer-late: You get {the}. That comes first.
  review-late: We call you about the pause.
  appeal: You can complain until {day}.
  reopened: We have your new application.
  untrue: We wrote on {day} that we waited for {the}. We did not.
  untrue-received: We wrote on {day} that we waited for {the}. We got {it} on {came}.
  heading-answer: You lack an answer
  lead-answer: We have not answered you.
  heading-delay: Your case is delayed
  lead-delay: We are late.
  heading-complaint: You have complained
  lead-complaint: We look at the decision again.
  heading-moved: It takes longer
  lead-moved: It takes longer than we thought.
  heading-application: We have your application
  lead-application: Thank you for {the}.
  heading-first: Your case has begun
  lead-first: We have begun on your case.
  heading-hearing: You can answer by {day}
  lead-hearing: You can say what you think.
  heading-meeting: You go to {the}
  lead-meeting: You go to {the} on {day}.
  heading-task: We lack {a}
  lead-task: We need you.
  heading-wait: Your case waits for {a}
  lead-wait: Your case waits.
  heading-status: How it goes
  lead-status: This is how far we are.
delays:
  handover-not-accepted: Nobody accepted it.
  opinion-missing: One of our departments did not answer in time.
  waiting-for-meeting: There was no room at a meeting.
  waiting-for-approval: It waited for a signature.
  received-not-assessed: We did not read the papers that had come.
  not-reminded: An answer did not come, and we did not chase it in time.
  not-answered: We did not answer you in time.
  pause-not-reviewed: We did not call you after the pause.
  reconsideration-late: We did not look at your complaint in time.
  plan-not-written: We did not write what we should.
  ready-not-decided: We did not decide it in time.
  granted-not-started: We did not get it started.
  no-next-step: We did not take the next step.
)";

inline constexpr std::string_view template_da =
    R"(# {{#if delay}}Din sag er forsinket{{/if}}{{#unless delay}}{{#if wait}}Din sag venter på {{wait.a}}{{/if}}{{#unless wait}}Sådan går det{{/unless}}{{/unless}}

Kære {{citizen.name}}

{{#if broken}}
{{#if broken.decision}}
Vi lovede at afgøre sagen {{broken.by | by}}.
{{/if}}
{{#unless broken.decision}}
Vi lovede, at du ville høre fra os {{broken.by | by}}.
{{/unless}}
Det holdt vi ikke, og det beklager vi.
{{/if}}

{{#if wait}}
Vi mangler {{wait.a}}.
{{#if wait.expected}}
Vi regner med at have {{wait.it}} {{wait.expected | by-weekday}}.
{{/if}}
{{#if wait.late}}
Vi skulle have haft {{wait.it}} {{wait.late | by}}.
{{/if}}
{{/if}}
{{#if task}}
Vi har brug for {{task.a}}{{#if task.by}} {{task.by | by}}{{/if}}.
{{/if}}
{{#if hearing}}
Du kan sende os {{hearing.a}} {{hearing.by | by-weekday}}.
{{/if}}
{{#if pause}}
Du har bedt om tid. Vi ringer {{pause.review | weekday}}.
{{/if}}
{{#unless task}}
{{#unless hearing}}
Du skal ikke gøre noget nu.
{{/unless}}
{{/unless}}

## Så langt er vi

{{stage.plain}}{{#if stage.step}} Det er trin {{stage.step}} af {{stage.steps}}.{{/if}}

## Det gik galt

{{#if delay}}
Sagen har ligget stille siden den {{delay.since | date}}. {{delay.what}}
{{/if}}

## Det er der sket

{{#each done}}
- {{date | day-month}}: {{text}}
{{/each}}

## Derfor venter du

{{#if wait}}
{{wait.why}}
{{#if wait.reminded}}
Vi rykkede den {{wait.reminded | date}}.
{{/if}}
{{/if}}

## Det sker nu

{{#each ahead}}
1. {{text}}
{{/each}}

Du hører fra os {{next-contact | by-weekday}}, også hvis der ikke er sket noget nyt.

## Det vil du gerne

{{#each goals}}
- »{{text}}«
{{/each}}

## Det har vi aftalt

{{#each agreements}}
- {{text}}
{{/each}}

## Ring til os

{{#if contact.for}}
{{contact.for}} er din sagsbehandler. Lige nu svarer {{contact.name}}.
{{/if}}
{{#unless contact.for}}
{{contact.name}} er din sagsbehandler.
{{/unless}}
Ring på {{contact.phone}}{{#if digital}}, eller skriv i Digital Post{{/if}}.

{{#if leader}}
Du kan klage til lederen, {{leader.name}}, på {{leader.phone}}.
{{/if}}

Venlig hilsen

{{contact.name}}\
{{contact.title}}
)";

inline constexpr std::string_view template_en =
    R"(# {{#if delay}}Your case is delayed{{/if}}{{#unless delay}}{{#if wait}}Your case is waiting for {{wait.a}}{{/if}}{{#unless wait}}How your case is going{{/unless}}{{/unless}}

Dear {{citizen.name}},

{{#if broken}}
We promised {{#if broken.decision}}a decision{{/if}}{{#unless broken.decision}}that you would hear from us{{/unless}} {{broken.by | by}}. We did not keep that promise, and we are sorry.
{{/if}}

{{#if wait}}
We need {{wait.a}}.{{#if wait.expected}} We expect {{wait.it}} {{wait.expected | by-weekday}}.{{/if}}
{{/if}}
{{#if wait.late}}
We should have had {{wait.it}} {{wait.late | by}}.
{{/if}}
{{#if task}}
We need {{task.a}}{{#if task.by}} {{task.by | by}}{{/if}}.
{{/if}}
{{#if hearing}}
You can send us {{hearing.a}} {{hearing.by | by-weekday}}.
{{/if}}
{{#if pause}}
You asked for time. We call on {{pause.review | weekday}}.
{{/if}}
{{#unless task}}
{{#unless hearing}}
You do not need to do anything now.
{{/unless}}
{{/unless}}

## How far we have come

{{stage.plain}}{{#if stage.step}} This is step {{stage.step | number}} of {{stage.steps | number}}.{{/if}}

## What went wrong

{{#if delay}}
Your case has stood still since {{delay.since | date}}. {{delay.what}}
{{/if}}

## What has happened

{{#each done}}
- {{date | day-month}}: {{text}}
{{/each}}

## What happens next

{{#each ahead}}
1. {{text}}
{{/each}}

You will hear from us {{next-contact | by-weekday}}, even if nothing new has happened.

## What you want

{{#each goals}}
- »{{text}}«
{{/each}}

## What we have agreed

{{#each agreements}}
- {{text}}
{{/each}}

## Call us

{{#if contact.for}}
{{contact.for}} is your caseworker. For now, {{contact.name}} answers.
{{/if}}
{{#unless contact.for}}
{{contact.name}} is your caseworker.
{{/unless}}
Call {{contact.phone}}{{#if digital}}, or write in Digital Post{{/if}}.

{{#if leader}}
You can complain to the head, {{leader.name}}, on {{leader.phone}}.
{{/if}}

Kind regards,

{{contact.name}}\
{{contact.title}}, {{municipality}}
)";

} // namespace sag::test
