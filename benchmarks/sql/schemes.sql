-- The schemes of generated workspaces, each record in the first part that holds. A comparison with nothing is not true, as in
-- muster: whoever never bought has no days since the last order.
create or replace table answer_schemes as
with facts as (
    select m.id, coalesce(b.orders, 0) as orders, b.days, s.r, s.f, s.m
    from member m left join buyer b using (person) left join score s using (person)
), placed as (
    select 'lifecycle' as scheme, case
        when orders = 0 then 'prospect'
        when orders = 1 and days <= 180 then 'newcomer'
        when orders >= 2 and days <= 180 then 'active'
        when days between 181 and 300 then 'sleeping'
        when orders = 1 and days > 300 then 'lost'
        when orders >= 2 and days > 300 then 'leaving' else 'unassigned' end as part from facts
    union all
    select 'lifecycle-003', case
        when orders > 2 and days <= 180 then 'active'
        when orders = 1 and days <= 180 then 'newcomer'
        when days between 181 and 300 then 'sleeping'
        when orders = 1 and days > 300 then 'lost'
        when orders between 2 and 24 and days > 300 then 'leaving' else 'unassigned' end from facts
    union all
    select 'rfm-groups', case
        when r >= 4 and f >= 4 and m >= 4 then 'champions'
        when r >= 3 and f >= 3 then 'loyal'
        when r >= 4 then 'promising'
        when r <= 2 and f >= 4 then 'at-risk'
        when r between 2 and 3 then 'cooling'
        when r = 1 then 'gone'
        when orders = 0 then 'no-orders' else 'unassigned' end from facts
)
select scheme, part, count(*) as records from placed group by all;
