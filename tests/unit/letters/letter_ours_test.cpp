// SPDX-License-Identifier: MPL-2.0
// Whole letters while it is our own turn, word for word as they are sent.

#include "letters/letter_situations.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr auto letters = std::to_array<ExpectedLetter>({
    {"our own delay, and a promise that was not kept",
     R"(Din sag er forsinket
====================

Kære Bo Prøvesen

Vi lovede, at du ville høre fra os senest den 20. september 2026. Det
holdt vi ikke, og det beklager vi.

Du skal ikke gøre noget nu.

Så langt er vi
--------------

Vi samler oplysninger. Det er trin 2 af 2.

Det gik galt
------------

Sagen har ligget stille siden den 9. september 2026. Vi fik ikke læst de
papirer, der var kommet.

Det er der sket
---------------

- 9. september: Din læge svarede.

Det sker nu
-----------

1. Vi læser svaret fra din læge.
2. Vi afgør sagen senest den 30. oktober 2026.

Du hører fra os senest mandag den 26. oktober 2026, også hvis der ikke
er sket noget nyt.

Det vil du gerne
----------------

- »Jeg vil arbejde udendørs«

Ring til os
-----------

Mette Holm er din sagsbehandler. Ring på 99 00 00 02, eller skriv i
Digital Post.

Du kan klage til lederen, Hanne Vestergaard, på 99 00 00 01.

Venlig hilsen

Mette Holm
Sagsbehandler
)",
     R"(Your case is delayed
====================

Dear Bo Prøvesen,

We promised that you would hear from us by 20 September 2026. We did not
keep that promise, and we are sorry.

You do not need to do anything now.

How far we have come
--------------------

We are collecting evidence. This is step two of two.

What went wrong
---------------

Your case has stood still since 9 September 2026. We did not read the
papers that had come.

What has happened
-----------------

- 9 September: Your doctor answered.

What happens next
-----------------

1. We read the answer from your doctor.
2. We decide the case by 30 October 2026.

You will hear from us by Monday 26 October 2026, even if nothing new has
happened.

What you want
-------------

- »Jeg vil arbejde udendørs«

Call us
-------

Mette Holm is your caseworker. Call 99 00 00 02, or write in Digital
Post.

You can complain to the head, Hanne Vestergaard, on 99 00 00 01.

Kind regards,

Mette Holm
Caseworker, Prøvekøbing Kommune
)"},
    {"after the decision, with a complaint",
     R"(Din sag er forsinket
====================

Kære Bo Prøvesen

Du skal ikke gøre noget nu.

Så langt er vi
--------------

Vi skal se på sagen igen.

Det gik galt
------------

Sagen har ligget stille siden den 13. oktober 2026. Vi svarede dig ikke
i tide.

Det er der sket
---------------

- 12. oktober: Vi fik din klage.
- 13. oktober: Du bad os ringe.

Det sker nu
-----------

1. Du får opkaldet. Det gør vi først.
2. Vi er færdige med den nye vurdering senest den 2. november 2026.

Du hører fra os senest tirsdag den 27. oktober 2026, også hvis der ikke
er sket noget nyt.

Det vil du gerne
----------------

- »Jeg vil arbejde udendørs«

Ring til os
-----------

Mette Holm er din sagsbehandler. Ring på 99 00 00 02, eller skriv i
Digital Post.

Du kan klage til lederen, Hanne Vestergaard, på 99 00 00 01.

Venlig hilsen

Mette Holm
Sagsbehandler
)",
     R"(Your case is delayed
====================

Dear Bo Prøvesen,

You do not need to do anything now.

How far we have come
--------------------

We must look again.

What went wrong
---------------

Your case has stood still since 13 October 2026. We did not answer you
in time.

What has happened
-----------------

- 12 October: We got your complaint.
- 13 October: You asked us to call.

What happens next
-----------------

1. You get the call. That comes first.
2. We finish the new assessment by 2 November 2026.

You will hear from us by Tuesday 27 October 2026, even if nothing new
has happened.

What you want
-------------

- »Jeg vil arbejde udendørs«

Call us
-------

Mette Holm is your caseworker. Call 99 00 00 02, or write in Digital
Post.

You can complain to the head, Hanne Vestergaard, on 99 00 00 01.

Kind regards,

Mette Holm
Caseworker, Prøvekøbing Kommune
)"},
    {"handed over to another unit",
     R"(Sådan går det
=============

Kære Bo Prøvesen

Du skal ikke gøre noget nu.

Så langt er vi
--------------

Vi samler oplysninger. Det er trin 2 af 2.

Det er der sket
---------------

- 1. september: Din læge svarede.
- 2. september: Vi læste svaret.
- 3. september: Vi bad en anden afdeling tage over: Social og psykiatri.
- 3. september: Vi bad om en udtalelse.
- 4. september: Du bad os ringe.

Det sker nu
-----------

1. Social og psykiatri overtager din sag senest den 8. september 2026.
2. Du får opkaldet senest den 8. september 2026.
3. Vi regner med at få udtalelsen senest den 17. september 2026.
4. Vi afgør sagen senest den 30. oktober 2026.

Du hører fra os senest fredag den 2. oktober 2026, også hvis der ikke er
sket noget nyt.

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

You do not need to do anything now.

How far we have come
--------------------

We are collecting evidence. This is step two of two.

What has happened
-----------------

- 1 September: Your doctor answered.
- 2 September: We read the answer.
- 3 September: We asked another department to take over: Social
  services.
- 3 September: We asked for an opinion.
- 4 September: You asked us to call.

What happens next
-----------------

1. Social services takes over your case by 8 September 2026.
2. You get the call by 8 September 2026.
3. We expect to get the opinion by 17 September 2026.
4. We decide the case by 30 October 2026.

You will hear from us by Friday 2 October 2026, even if nothing new has
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
});

} // namespace

TEST_SUITE("letters/letter_ours")
{
  TEST_CASE("letters are word for word these")
  {
    for (const ExpectedLetter& letter : letters)
    {
      check_letter(letter);
    }
  }
}
