// SPDX-License-Identifier: MPL-2.0
// Whole letters while it is the citizen's turn, word for word as they are sent.

#include "letters/letter_situations.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr auto letters = std::to_array<ExpectedLetter>({
    {"a hearing",
     R"(Sådan går det
=============

Kære Bo Prøvesen

Du kan sende os dit svar på høringen senest fredag den
18. september 2026.

Så langt er vi
--------------

Vi samler oplysninger. Det er trin 2 af 2.

Det sker nu
-----------

1. Har vi ikke dit svar på høringen senest den 18. september 2026, går
   vi videre.
2. Vi afgør sagen i oktober 2026.

Du hører fra os senest tirsdag den 6. oktober 2026, også hvis der ikke
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
     R"(How your case is going
======================

Dear Bo Prøvesen,

You can send us your answer to the hearing by Friday 18 September 2026.

How far we have come
--------------------

We are collecting evidence. This is step two of two.

What happens next
-----------------

1. If we do not have your answer to the hearing by 18 September 2026, we
   go on.
2. We decide the case in October 2026.

You will hear from us by Tuesday 6 October 2026, even if nothing new has
happened.

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
    {"a pause and a measure agreed",
     R"(Sådan går det
=============

Kære Bo Prøvesen

Du har bedt om tid. Vi ringer tirsdag den 22. september 2026. Du skal
ikke gøre noget nu.

Så langt er vi
--------------

Vi samler oplysninger. Det er trin 2 af 2.

Det er der sket
---------------

- 14. august: Du gav os lov til at spørge.
- 14. august: Vi spurgte din læge.
- 1. september: Din læge svarede.
- 2. september: Vi læste svaret.
- 3. september: Vi aftalte en pause.

Det sker nu
-----------

1. Vi ringer til dig senest den 22. september 2026.
2. Vi afgør sagen senest den 30. oktober 2026.

Du hører fra os senest tirsdag den 6. oktober 2026, også hvis der ikke
er sket noget nyt.

Det vil du gerne
----------------

- »Jeg vil arbejde udendørs«

Det har vi aftalt
-----------------

- Du er i praktik.
- Fra den 1. oktober 2026: Du begynder på en planteskole.

Ring til os
-----------

Mette Holm er din sagsbehandler. Ring på 99 00 00 02, eller skriv i
Digital Post.

Venlig hilsen

Mette Holm
Sagsbehandler
)",
     R"(How your case is going
======================

Dear Bo Prøvesen,

You asked for time. We call on Tuesday 22 September 2026. You do not
need to do anything now.

How far we have come
--------------------

We are collecting evidence. This is step two of two.

What has happened
-----------------

- 14 August: You gave us permission to ask.
- 14 August: We asked your doctor.
- 1 September: Your doctor answered.
- 2 September: We read the answer.
- 3 September: We agreed on a pause.

What happens next
-----------------

1. We call you by 22 September 2026.
2. We decide the case by 30 October 2026.

You will hear from us by Tuesday 6 October 2026, even if nothing new has
happened.

What you want
-------------

- »Jeg vil arbejde udendørs«

What we have agreed
-------------------

- You are in a work trial.
- From 1 October 2026: Du begynder på en planteskole.

Call us
-------

Mette Holm is your caseworker. Call 99 00 00 02, or write in Digital
Post.

Kind regards,

Mette Holm
Caseworker, Prøvekøbing Kommune
)"},
});

} // namespace

TEST_SUITE("letters/letter_citizens_turn")
{
  TEST_CASE("letters are word for word these")
  {
    for (const ExpectedLetter& letter : letters)
    {
      check_letter(letter);
    }
  }
}
