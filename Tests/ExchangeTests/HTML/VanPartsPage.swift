/// The page of the van parts workshop, as it is to be.
enum VanPartsPage {
  static let text = #"""
    # Van parts

    - [**Purpose:**](#what-this-map-is-about) We map this journey so that we can pick the three fixes that let first-time buyers finish an order on a phone. Tie-breaker: the shop owner.
    - [**Vision:**](#what-this-map-is-about) By 2028 a first-time buyer feels sure, within five minutes, that the right part will arrive tomorrow.
    - [**The van fitter:**](#who-is-on-this-journey) orders between two jobs, on a phone. Our guess but for 2 lines from 12 interviews, 340 calls for help.

    ```mermaid
    journey
      title Van parts
      section Make sure it fits
        1 Photographs the old part: 3: The van fitter
        2 Checks stock from the van: 1: The van fitter
      section Order
        3 Pays: 4: The van fitter
    ```

    *Rounded to whole steps, 1 very bad to 5 very good.*

    - [**Where it breaks:**](#journey-the-van-fitter) **2** Checks stock from the van (bad to very bad; 23 reports)
    - [**Where it shines, keep it:**](#journey-the-van-fitter) **3** one tap and done
    - [**What we do:**](#what-we-do) Show stock on the product page, web lead, 14 June
    - [**How we shall know:**](#numbers) Detail page to checkout, phones 1.8% to 2.5% by 30 September, now 2.1% · Reorders within a year ? to 35
    - [**What we only guess:**](#what-we-only-guess) van fitters leave because stock is not shown · 11 of 16 lines; one is tested by 30 June
    - [**What we ask of you:**](#what-happens-next) next look 1 July

    ## Journey: The van fitter

    ```text
                  Make sure it fits  Order
    +2 very good
    +1 good                          ○
     0 neutral    ○
    -1 bad
    -1.5             ◐
    -2 very bad
    touchpoint    1  2               3
    ```

    | Lane | Make sure it fits | Order | Fit it |
    | --- | --- | --- | --- |
    | **Before, with us, after** | before | with us | after |
    | **Tries to** | be sure it is the right part | pay in one go | |
    | **Doing** | 1. ◐ photographs the old part to compare [^interviews-march]<br>2. ○ looks for the same part on a phone | 3. ○ pays with a stored card | |
    | **Touchpoint and channel** | 1. elsewhere<br>2. Checks stock from the van (website) **make or break** | 3. website | |
    | **Set off by** | 2. ○ the next job is tomorrow | | |
    | **Expects** | 2. ○ stock at a glance | | |
    | **Thinking** | 1. ○ *Is that the same number?*<br>2. ○ *Will it be there before my next job?* | | |
    | **Feeling** | 1. 0 neutral<br>2. -1.5 bad to very bad, uneasy | 3. +1 good, quick | |
    | **Pain** | 2. ◐ stock is shown only after logging in [^support-log] *(they are about to leave, every time, 23 reports; because they are not told)* | | |
    | **Delight** | | 3. ○ one tap and done | |
    | **Opportunity** | 1. How might we name a part from a photo?<br>2. How might we show stock before login? *(taken on)* | | |
    | **KPI** | 2. Detail page to checkout, phones: 1.8% now, 2.5% by 30 September 2027 | | Reorders within a year: 35 |
    | **How we serve people here** | show stock and fit before any login | | |
    | **Moves on when** | puts a part into the basket | | |

    ### Make-or-break moments

    | Moment | Why it decides | They meet | Works behind it |
    | --- | --- | --- | --- |
    | 2. Checks stock from the van | without stock they ring a rival | the web shop | stock is counted at night |

    ● numbers and voices agree; ◐ one kind of source; ○ our guess; thoughts in italics are imagined. Make or break: a moment of truth.

    ## Who is on this journey

    ### The van fitter

    > I need to know now, not when I am home.

    - **In one line:** orders between two jobs, on a phone
    - **Segment:** Fitters who work from a van
    - **Why this group:** they order most and leave most
    - **Rests on:** our guess
    - **Facts:** ○ 25 to 45, works alone
    - **How they find, compare and buy:** ◐ orders from the van [^interviews-march]
    - **What gets in the way:** ● stock is hidden [^interviews-march] [^support-log]
    - **Goals:** ○ done by tomorrow noon

    ### Customer groups

    - Fitters who work from a van *(behaviour)*

    ## What we do

    - **1. How might we show stock before login?**
      - Do first: helps 5, effort 2, sure 4, of 5
      - Because: cheapest way to keep them
      - Where: Checks stock from the van
      - Need: certainty
      - Goal: Repeat orders +10%
      - Promised: Show stock on the product page · web lead · 14 June 2027 · first: list the fields of the stock feed

    ### Not taken now

    - **2. How might we name a part from a photo?**
      - Weighed: helps 4, effort 5, sure 2, of 5
      - Where: Photographs the old part

    ## Numbers

    | Goal | What the customer gains | Today | Owner |
    | --- | --- | --- | --- |
    | Repeat orders +10% | reorders without searching | ○ 31% order twice in a year | head of sales |

    | Number | Now | Target | Owner | Goal it counts | Where | From | Ask those behind it | Later |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | **Detail page to checkout, phones** | 1.8% of 9,400, anything from 1.5% to 2.1%<br>31 March 2027 | ↑ 2.5%<br>by 30 September 2027 | web lead | Repeat orders +10% | | web analytics<br>every month | five call-backs a month | 30 June 2027: 2.1% of 8,000, anything from 1.8% to 2.4%; after the first release<br>1.8 to 2.1: +0.3 points, anything from -0.1 to +0.7: no clear change yet.<br>43% of the way, 50% of the time gone: on track. |
    | **Reorders within a year** | unknown | 35 | | | Fit it | | | |

    ## What we only guess

    | We believe | About | How we find out | We were right if | Who | By | What it showed |
    | --- | --- | --- | --- | --- | --- | --- |
    | **van fitters leave because stock is not shown**<br>*everything hangs on it; one story so far* | Checks stock from the van, pain | 10 call-backs, at least 6 say so | it reaches 2.2% (Detail page to checkout, phones) | counter lead | 30 June 2027 | 12 June 2027, voices, supports: 7 of 10 said so |

    5 of 16 lines rest on a source (31%); the others are our guess.

    ### Not known yet

    - **Reorders within a year:** value now

    ## What this map is about

    - **Waits for this map:** which three fixes we build before autumn
    - **Gap:** ◐ buyers cannot see stock before they log in [^support-log]
    - **Scenario:** a fitter needs a part for a van that stands in a customer's yard
    - **Start:** the old part breaks
    - **End:** the new part is fitted
    - **Shows:** today
    - **Out of scope:** warranty claims
    - **Stakeholder:** the counter team

    - **By:** 31 December 2028
    - **At their worst today:** ○ the night before a job, unsure whether the part will come
    - **Said on our best day:** it was there before I was

    ## What happens next

    - **Next look at the numbers:** 1 July 2027
    - **Next map:** 11 October 2027
    - **How people hear of it:** a card in every parcel

    ## Sources

    [^interviews-march]: 12 exit interviews; Date: 31 March 2027; How many: 12 interviews; Kept: support wiki
    [^support-log]: Support log; Date: 1 December 2025; How many: 340 calls for help; Age: older than 12 months

    ## Still missing

    - Strategy: Order, Fit it

    """#
}
