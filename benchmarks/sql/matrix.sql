-- Orders of 365 days by answers of 180 days. Whom no direct channel reaches is unreachable, whatever was opened before.

-- Addresses in the form in which they are compared. Generated workspaces are Russian and have nothing but these kinds.
create or replace macro plain_phone(p) as
    case when regexp_full_match(regexp_replace(p, '[ .()-]', '', 'g'), '8[0-9]{{10}}')
        then '+7' || regexp_replace(p, '[ .()-]', '', 'g')[2:] else regexp_replace(p, '[ .()-]', '', 'g') end;

create or replace table address as
select id, person, 'email' as kind, lower(trim(email)) as address,
    regexp_full_match(lower(trim(email)), '[^\s@"]+@([\p{{L}}0-9-]+\.)+[\p{{L}}0-9-]+') as is_well_formed
from member where trim(email) <> ''
union all
select id, person, 'phone', plain_phone(phone), regexp_full_match(plain_phone(phone), '\+[1-9][0-9]{{7,14}}')
from member where trim(phone) <> ''
union all
select id, person, 'push', trim(pushId), true from member where trim(pushId) <> '';

create or replace table bounced as
with told as (
    select a.kind, a.address, e.happened_at, e.place, e.kind as event, coalesce(e.bounce, 'soft') as bounce
    from message_event e join address a on a.id = e.customer
        and a.kind = case e.channel when 'email' then 'email' when 'push' then 'push' else 'phone' end
    where e.kind in ('delivered', 'bounced') and e.address is null
), since as (
    select *, max(case when event = 'delivered' then (happened_at, place) end) over (partition by kind, address) as last_delivery
    from told
)
select kind, address from since
where event = 'bounced' and (last_delivery is null or (happened_at, place) > last_delivery)
group by kind, address
having count(*) filter (where bounce = 'hard') >= 1 or count(*) filter (where bounce = 'soft') >= 3;

create or replace table usable as
select distinct a.person, a.kind
from address a left join bounced b using (kind, address)
where a.is_well_formed and b.address is null
    and a.address not in ('+79777777777', '+70000000000', 'test@test.ru') and a.address not like 'noemail@%';

-- What records said about being contacted; an undated entry is older than any dated one.
create or replace table statement as
select m.id, m.person, c.purpose, c.channel, c.status, coalesce(seconds(c."at"), -9e18::bigint) as stated_at,
    c.confirmedAt is not null and seconds(c.confirmedAt) <= {as_of} as is_confirmed
from member m, unnest(m.consents) as entry(c)
where c.status in ('granted', 'withdrawn') and coalesce(seconds(c."at"), -9e18::bigint) <= {as_of}
union all
select m.id, m.person, 'marketing', e.channel, 'withdrawn', e.happened_at, false
from message_event e join member m on m.id = e.customer where e.kind in ('unsubscribed', 'complained');

create or replace table consent as
with latest as (
    select m.id, m.person, ch.channel,
        max(s.stated_at) filter (where s.status = 'granted') as granted,
        max(s.stated_at) filter (where s.status = 'withdrawn') as withdrawn,
        max(s.stated_at) filter (where s.status = 'granted' and s.is_confirmed) as confirmed
    from member m cross join (values ('email'), ('sms'), ('push'), ('call')) ch(channel)
    join statement s on s.id = m.id and s.purpose = 'marketing' and (s.channel is null or s.channel = ch.channel)
    group by all
)
select person, channel,
    not bool_or(coalesce(withdrawn >= coalesce(granted, withdrawn), false)) and bool_or(granted is not null) as is_granted,
    bool_or(confirmed is not null and confirmed > coalesce(withdrawn, -9.1e18::bigint)) as is_confirmed
from latest group by all;

create or replace table allowed as
with data as (
    select person, id, max(stated_at) filter (where status = 'granted') as granted,
        max(stated_at) filter (where status = 'withdrawn') as withdrawn
    from statement where purpose = 'dataProcessing' group by all
), stopped as (
    select distinct kind, address from address
    where is_well_formed and person in (select person from member where list_contains(flags, 'stopList'))
)
select person from data group by person
having not bool_or(coalesce(withdrawn >= coalesce(granted, withdrawn), false)) and bool_or(granted is not null)
except
select person from member where list_has_any(flags, ['stopList', 'blocked', 'deceased', 'erasureRequested'])
except
select a.person from address a join stopped using (kind, address) where a.is_well_formed;

create or replace table reached as
select distinct c.person
from consent c join usable u on u.person = c.person
    and u.kind = case c.channel when 'email' then 'email' when 'push' then 'push' else 'phone' end
join allowed a on a.person = c.person
where c.is_granted and (c.channel <> 'email' or c.is_confirmed);

create or replace table answer_matrix as
with contact as (
    select m.person, bool_or(e.kind = 'clicked') as clicks, bool_or(e.kind = 'opened') as opens,
        bool_or(e.kind = 'delivered') as delivered
    from message_event e join member m on m.id = e.customer
    where e.happened_at > {as_of} - 180 * 86400 and e.kind in ('delivered', 'opened', 'clicked') group by m.person
)
select case coalesce(b.orders_last_year, 0) when 0 then 'none' when 1 then 'one' else
        case when b.orders_last_year <= 5 then 'few' else 'many' end end
    || ' ' || case when r.person is null then 'unreachable' when c.clicks then 'clicks' when c.opens then 'opens'
        when c.delivered then 'silent' else 'notContacted' end as cell,
    count(*) as records
from member m left join buyer b using (person) left join reached r using (person) left join contact c using (person)
group by cell;
