-- Recency, frequency and monetary value by rank: 1 + floor(5k / n), k of n buyers being strictly worse.
create or replace table score as
select person,
    1 + (5 * (rank() over (order by days desc) - 1)) // count(*) over () as r,
    1 + (5 * (rank() over (order by orders) - 1)) // count(*) over () as f,
    1 + (5 * (rank() over (order by amount) - 1)) // count(*) over () as m
from buyer;

-- Records by recency and frequency; whoever never bought has no score.
create or replace table answer_rfm as
select coalesce(r || ' ' || f, '-') as cell, count(*) as records
from member left join score using (person) group by cell;
