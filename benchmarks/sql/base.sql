-- The workspace as of an instant, read by DuckDB and told in SQL: what is later than as-of does not exist.
-- Asked with {folder} (the workspace), {persons} (record and person, as CSV) and {as_of} (seconds since 1970).
create or replace macro seconds(t) as epoch(t::timestamptz)::bigint;

create or replace table customer as
select id, email, phone, pushId, flags, consents, seconds(registeredAt) as registered_at
from read_json('{folder}/customers.jsonl', format = 'newline_delimited', columns = {{
    id: 'varchar', email: 'varchar', phone: 'varchar', pushId: 'varchar', flags: 'varchar[]', registeredAt: 'varchar',
    consents: 'struct(purpose varchar, channel varchar, status varchar, "at" varchar, confirmedAt varchar)[]'}});

-- Who is one person comes from muster itself: that is compared elsewhere, record by record, with a slow reference.
create or replace table member as
select c.*, p.person
from customer c join read_csv('{persons}', header = true, all_varchar = true) p using (id)
where c.registered_at is null or c.registered_at <= {as_of};

create or replace table placed_order as
select m.person, seconds(o."at") as happened_at, o.total::decimal(18, 2) as total
from read_json('{folder}/orders.jsonl', format = 'newline_delimited', columns = {{
    customer: 'varchar', "at": 'varchar', status: 'varchar', total: 'varchar'}}) o
join member m on m.id = o.customer
where coalesce(o.status, 'completed') = 'completed' and seconds(o."at") <= {as_of};

-- One row a person who bought.
create or replace table buyer as
select person, count(*) as orders, sum(total) as amount, ({as_of} - max(happened_at)) // 86400 as days,
    count(*) filter (where happened_at > {as_of} - 365 * 86400) as orders_last_year
from placed_order group by person;

create or replace table message_event as
select e.customer, seconds(e."at") as happened_at, e.kind, e.channel, e.bounce, e.address, row_number() over () as place
from read_json('{folder}/events.jsonl', format = 'newline_delimited', columns = {{
    customer: 'varchar', "at": 'varchar', kind: 'varchar', channel: 'varchar', bounce: 'varchar', address: 'varchar'}}) e
where e.kind in ('delivered', 'opened', 'clicked', 'bounced', 'unsubscribed', 'complained', 'optInConfirmed')
    and seconds(e."at") <= {as_of};
