// SPDX-License-Identifier: MPL-2.0
// Whole letters while we wait for somebody else, word for word as they are sent.

#include "letters/letter_situations.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr auto letters = std::to_array<ExpectedLetter>({
    {"waiting for the doctor",
     R"(Din sag venter på et svar fra din læge
======================================

Kære Bo Prøvesen

Vi mangler et svar fra din læge. Vi regner med at have det senest mandag
den 14. september 2026. Du skal ikke gøre noget nu.

Så langt er vi
--------------

Vi samler oplysninger. Det er trin 2 af 2.

Det er der sket
---------------

- 12. august: Vi talte med dig om dine mål.
- 14. august: Du gav os lov til at spørge.
- 14. august: Vi spurgte din læge.

Derfor venter du
----------------

Vi mangler svaret.

Det sker nu
-----------

1. Vi regner med at få svaret fra din læge senest den
   14. september 2026.
2. Vi afgør sagen senest den 30. oktober 2026.

Du hører fra os senest mandag den 21. september 2026, også hvis der ikke
er sket noget nyt.

Det vil du gerne
----------------

- »Jeg vil arbejde udendørs«

Ring til os
-----------

Mette Holm er din sagsbehandler. Ring på 99 00 00 02, eller skriv i
Digital Post.

Venlig hilsen

Mette Holm
Sagsbehandler
)",
     R"(Your case is waiting for an answer from your doctor
===================================================

Dear Bo Prøvesen,

We need an answer from your doctor. We expect it by Monday
14 September 2026. You do not need to do anything now.

How far we have come
--------------------

We are collecting evidence. This is step two of two.

What has happened
-----------------

- 12 August: We talked with you about your goals.
- 14 August: You gave us permission to ask.
- 14 August: We asked your doctor.

What happens next
-----------------

1. We expect to get the answer from your doctor by 14 September 2026.
2. We decide the case by 30 October 2026.

You will hear from us by Monday 21 September 2026, even if nothing new
has happened.

What you want
-------------

- »Jeg vil arbejde udendørs«

Call us
-------

Mette Holm is your caseworker. Call 99 00 00 02, or write in Digital
Post.

Kind regards,

Mette Holm
Caseworker, Prøvekøbing Kommune
)"},
    {"the doctor's answer is late and nobody chased it",
     R"(Din sag er forsinket
====================

Kære Bo Prøvesen

Vi mangler et svar fra din læge. Vi skulle have haft det senest den
14. september 2026. Du skal ikke gøre noget nu.

Så langt er vi
--------------

Vi samler oplysninger. Det er trin 2 af 2.

Det gik galt
------------

Sagen har ligget stille siden den 14. september 2026. Et svar kom ikke,
og vi rykkede ikke i tide.

Derfor venter du
----------------

Vi mangler svaret.

Det sker nu
-----------

1. Vi rykker for svaret fra din læge.
2. Vi afgør sagen senest den 30. oktober 2026.

Du hører fra os senest tirsdag den 20. oktober 2026, også hvis der ikke
er sket noget nyt.

Det vil du gerne
----------------

- »Jeg vil arbejde udendørs«

Ring til os
-----------

Mette Holm er din sagsbehandler. Ring på 99 00 00 02.

Du kan klage til lederen, Hanne Vestergaard, på 99 00 00 01.

Venlig hilsen

Mette Holm
Sagsbehandler
)",
     R"(Your case is delayed
====================

Dear Bo Prøvesen,

We need an answer from your doctor. We should have had it by
14 September 2026. You do not need to do anything now.

How far we have come
--------------------

We are collecting evidence. This is step two of two.

What went wrong
---------------

Your case has stood still since 14 September 2026. An answer did not
come, and we did not chase it in time.

What happens next
-----------------

1. We chase the answer from your doctor.
2. We decide the case by 30 October 2026.

You will hear from us by Tuesday 20 October 2026, even if nothing new
has happened.

What you want
-------------

- »Jeg vil arbejde udendørs«

Call us
-------

Mette Holm is your caseworker. Call 99 00 00 02.

You can complain to the head, Hanne Vestergaard, on 99 00 00 01.

Kind regards,

Mette Holm
Caseworker, Prøvekøbing Kommune
)"},
    {"a task for the citizen, a stand-in, several papers",
     R"(Din sag venter på et svar fra din læge
======================================

Kære Bo Prøvesen

Vi mangler et svar fra din læge. Vi regner med at have det senest mandag
den 21. september 2026. Vi har brug for dit samtykke senest den
14. september 2026.

Så langt er vi
--------------

Vi samler oplysninger. Det er trin 2 af 2.

Det er der sket
---------------

- 31. august: Vi rykkede din læge.
- 31. august: Vi bad om dit samtykke.

Derfor venter du
----------------

Vi mangler svaret. Vi rykkede den 31. august 2026.

Det sker nu
-----------

1. Vi håber at få dit samtykke senest den 14. september 2026.
2. Vi regner med at få svaret fra din læge senest den
   21. september 2026.
3. Vi afgør sagen senest den 30. oktober 2026.

Du hører fra os senest onsdag den 30. september 2026, også hvis der ikke
er sket noget nyt.

Det vil du gerne
----------------

- »Jeg vil arbejde udendørs«

Ring til os
-----------

Mette Holm er din sagsbehandler. Lige nu svarer Anders Kjær. Ring på
99 00 00 03, eller skriv i Digital Post.

Venlig hilsen

Anders Kjær
Socialrådgiver
)",
     R"(Your case is waiting for an answer from your doctor
===================================================

Dear Bo Prøvesen,

We need an answer from your doctor. We expect it by Monday
21 September 2026. We need your consent by 14 September 2026.

How far we have come
--------------------

We are collecting evidence. This is step two of two.

What has happened
-----------------

- 31 August: We reminded your doctor.
- 31 August: We asked for your consent.

What happens next
-----------------

1. We hope for your consent by 14 September 2026.
2. We expect to get the answer from your doctor by 21 September 2026.
3. We decide the case by 30 October 2026.

You will hear from us by Wednesday 30 September 2026, even if nothing
new has happened.

What you want
-------------

- »Jeg vil arbejde udendørs«

Call us
-------

Mette Holm is your caseworker. For now, Anders Kjær answers. Call
99 00 00 03, or write in Digital Post.

Kind regards,

Anders Kjær
Social worker, Prøvekøbing Kommune
)"},
});

} // namespace

TEST_SUITE("letters/letter_waits")
{
  TEST_CASE("letters are word for word these")
  {
    for (const ExpectedLetter& letter : letters)
    {
      check_letter(letter);
    }
  }
}
