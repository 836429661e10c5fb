/// The page of the van parts workshop, as it is to be.
enum VanPartsPage {
  static let text = #"""
    # Van parts

    > **Purpose:** so that we can pick the three fixes that let first-time buyers finish an order on a phone
    >
    > **Vision:** By 2028 a first-time buyer feels sure, within five minutes, that the right part will arrive tomorrow.

    ● rests on a source, which the footnote names; ○ is an assumption.

    ## Workshop

    - **Date:** 2027-04-12
    - **Mode:** room
    - **Length:** half a day
    - **Decider:** the shop owner
    - **Ground rule:**
      - silent first
      - customer's words
    - **Guide:** half-day

    | Name | Role | Speaks for |
    | --- | --- | --- |
    | Shop owner | owner | the business |
    | Counter lead | sales counter | the customer |

    ## Purpose and scope

    - **Decision:** which three fixes we build before autumn
    - **Gap:** ● buyers cannot see stock before they log in [^support-log]
    - **Scenario:** a fitter needs a part for a van that stands in a customer's yard
    - **Start:** the old part breaks
    - **End:** the new part is fitted
    - **State:** current
    - **Out of scope:** warranty claims
    - **Stakeholder:** the counter team

    ## Vision

    - **Length:** 17 words
    - **Clarity:** 4 5 3 4 (median 4)
    - **Horizon:** 2028-12-31
    - **Customer at their worst today:** ○ the night before a job, unsure whether the part will come
    - **What they will say on our best day:** it was there before I was
    - **Draft:**
      - Parts that are simply there
      - Never wait for a part again

    ## Goals

    | Statement | Customer objective | Measure | Owner |
    | --- | --- | --- | --- |
    | Repeat orders +10% | reorders without searching | ○ 31% order twice in a year | head of sales |

    ## Customer groups

    - Fitters who work from a van *(behaviour)*

    ## Personas

    ### The van fitter

    > I need to know now, not when I am home.

    - **In one line:** orders between two jobs, on a phone
    - **Segment:** Fitters who work from a van
    - **Why this group:** they order most and leave most
    - **Status:** proto
    - **Facts:** ○ 25 to 45, works alone *(assumption)*
    - **How they find, compare and buy:** ● orders from the van [^interviews-march]
    - **What gets in the way:** ● stock is hidden [^interviews-march] [^support-log]
    - **Goals:** ○ done by tomorrow noon *(assumption)*

    ## Journey: The van fitter

    | Lane | Make sure it fits | Order | Fit it |
    | --- | --- | --- | --- |
    | **Doing** | 1. ● photographs the old part to compare [^interviews-march]<br>2. ○ looks for the same part on a phone | 3. ○ pays with a stored card | |
    | **Touchpoint and channel** | 1. Photographs the old part (other)<br>2. Checks stock from the van (website) **moment of truth** | 3. Pays (website) | |
    | **Thinking** | 1. ○ Is that the same number?<br>2. ○ Will it be there before my next job? | | |
    | **Feeling** | 1. 0 neutral<br>2. -1 bad, uneasy | 3. +1 good, quick | |
    | **Pain** | 2. ● stock is shown only after logging in [^support-log] | | |
    | **Delight** | | 3. ○ one tap and done | |
    | **Opportunity** | 1. How might we name a part from a photo?<br>2. How might we show stock before login? *(chosen)* | | |
    | **KPI** | 2. Detail page to checkout, phones | | Reorders within a year |

    ### Stages in detail

    - **Make sure it fits**
      - What the customer tries to get done: be sure it is the right part
      - Before or after the purchase: before
      - How anyone sees that they moved on: puts a part into the basket
      - How we serve people here: show stock and fit before any login
    - **Order**
      - What the customer tries to get done: pay in one go
      - Before or after the purchase: purchase
    - **Fit it**
      - Before or after the purchase: after

    ### Touchpoints in detail

    - **2. Checks stock from the van**
      - What sets it off: ○ the next job is tomorrow
      - What they expected: ○ stock at a glance
      - Who of us is seen (above the line of visibility): the web shop
      - Who works unseen (below the line of visibility): stock is counted at night
      - Scores: -2 -1 -1 -2
      - Cause of the pain: information
      - Weight of the pain: severity 4 of 5, frequency 5 of 5, reports 23, priority 40
    - **3. Pays**
      - Known or thought: assumption

    ### Emotion curve

    ```text
                  Make sure it fits  Order
    +2 very good
    +1 good                          ○
     0 neutral    ●
    -1 bad           ●
    -2 very bad
    touchpoint    1  2               3

    1. Photographs the old part: 0 neutral, evidence
    2. Checks stock from the van: -1 bad, uneasy, evidence
    3. Pays: +1 good, quick, assumption
    ```

    ```mermaid
    journey
      title Van parts
      section Make sure it fits
        1 Photographs the old part: 3: The van fitter
        2 Checks stock from the van: 2: The van fitter
      section Order
        3 Pays: 4: The van fitter
    ```

    ## Moments of truth

    - **2. Checks stock from the van** (Make sure it fits): without stock they ring a rival

    ## Opportunities

    | Rank | How might we | Score | Votes | Quadrant | Chosen |
    | --- | --- | --- | --- | --- | --- |
    | 1 | How might we show stock before login? | 10 | 5 | quick win | yes |
    | 2 | How might we name a part from a photo? | 1.6 | | big bet | no |

    Score is impact times confidence, divided by effort; impact and effort count as high above 3.

    - **1. How might we show stock before login?**
      - Kind: fix a touchpoint
      - Touchpoints: Checks stock from the van
      - Customer need: certainty
      - Goal: Repeat orders +10%
      - Impact for the customer: 5 of 5
      - Effort for us: 2 of 5
      - Confidence: 4 of 5
      - Dots: 5, from 2 of 2 people
      - Reason: cheapest way to keep them
    - **2. How might we name a part from a photo?**
      - Touchpoints: Photographs the old part
      - Impact for the customer: 4 of 5
      - Effort for us: 5 of 5
      - Confidence: 2 of 5

    ## KPIs

    | Name | Better is | Value now | Target | Due | Owner |
    | --- | --- | --- | --- | --- | --- |
    | Detail page to checkout, phones | up | 1.8% | 2.5% | 2027-09-30 | web lead |
    | Reorders within a year | | unknown | 35 | | |

    - **Detail page to checkout, phones**
      - Goal: Repeat orders +10%
      - Touchpoint: Checks stock from the van
      - Measured on: 2027-03-31
      - n: 9400
      - Where the number comes from: web analytics
      - How often: month
      - Conversation that explains it: five call-backs a month
      - Measurements: 2027-06-30: 2.1 %, n 8000, 43% of the way to the target; after the first release
    - **Reorders within a year**
      - Stage: Fit it

    ## Hypotheses

    - **van fitters leave because stock is not shown**
      - The assumption: Checks stock from the van, pain: stock is shown only after logging in
      - Importance: 5 of 5
      - Evidence so far: 1 of 3
      - KPI: Detail page to checkout, phones
      - Right if it reaches: 2.2
      - Conversation or observation: 10 call-backs, at least 6 say so
      - Owner: counter lead
      - Due: 2027-06-30
      - Status: open
      - Findings: 2027-06-12, voices, supports: 7 of 10 said so

    ## Actions

    | Title | Owner | Due | Serves | First step this week | Status |
    | --- | --- | --- | --- | --- | --- |
    | Show stock on the product page | web lead | 2027-06-14 | How might we show stock before login? | list the fields of the stock feed | open |

    ## Decisions

    | Decided | Why | Who | Options dropped | Customer need served | Date |
    | --- | --- | --- | --- | --- | --- |
    | stock first, photo search later | it hurts more people | the shop owner | photo search | certainty | 2027-04-12 |

    ## Parking lot

    | Text | Sort | Raised by | Outcome |
    | --- | --- | --- | --- |
    | rent out vans? | idea | Counter lead | drop |

    ## Review

    - **When we look at the numbers:** 2027-07-01
    - **When we map again:** 2027-10-11
    - **How customers and colleagues hear of it:** a card in every parcel
    - **Today, one to five:** 4 5 4 (median 4)
    - **One thing to keep, one to change:** keep the silence

    ## Evidence and assumptions

    5 of 16 lines rest on evidence (31%).

    ### Assumptions still open

    - **Customer at their worst today:** the night before a job, unsure whether the part will come
    - **Repeat orders +10%, measure:** 31% order twice in a year
    - **The van fitter, facts:** 25 to 45, works alone
    - **The van fitter, goals:** done by tomorrow noon
    - **Photographs the old part, what goes through their mind:** Is that the same number?
    - **Checks stock from the van, what the customer does:** looks for the same part on a phone
    - **Checks stock from the van, what sets it off:** the next job is tomorrow
    - **Checks stock from the van, what goes through their mind:** Will it be there before my next job?
    - **Checks stock from the van, what they expected:** stock at a glance
    - **Pays, what the customer does:** pays with a stored card
    - **Pays, delight:** one tap and done

    ### Not known

    - **Reorders within a year:** value now

    ## Observations

    | Text | Source | Stage | Touchpoint |
    | --- | --- | --- | --- |
    | asked at the counter whether the web stock is right | [^interviews-march] | Make sure it fits | Checks stock from the van |

    ## Sources

    - 12 exit interviews [^interviews-march]
    - Support log [^support-log] *older than 12 months*

    [^interviews-march]: 12 exit interviews; Type: interviews; Date: 2027-03-31; n: 12; Where it is kept: support wiki; Speaks about: Make sure it fits
    [^support-log]: Support log; Type: support log; Date: 2025-12-01; n: 340; Speaks about: Make sure it fits; Age: older than 12 months

    ## Still missing

    - Strategy: Order, Fit it *(stage.strategy)*

    ## Hopes and fears

    - **Hope:** agree where buyers get lost
    - **Fear:** another list nobody reads

    """#
}
