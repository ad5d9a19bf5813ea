export const consultantsPerCentre = 6;
/** Half-hours of one day's reception, 9 to 18. */
export const slotsPerDay = 18;

/** Consultants for the centres that a condition on `app.tenants t` picks. */
export const consultantsSql = (which: string, count: number) => `
  insert into app.consultants (tenant_id, id, name, speciality, position)
  select t.id, uuidv7(), 'Консультант ' || n, 'psychologist', 'Педагог-психолог'
  from app.tenants t, generate_series(1, ${count}) n where ${which} order by t.id`;

/** As many rooms for the same centres. */
export const roomsSql = (which: string, count: number) => `
  insert into app.places (tenant_id, id, kind, name)
  select t.id, uuidv7(), 'room', 'Кабинет ' || n
  from app.tenants t, generate_series(1, ${count}) n where ${which} order by t.id`;

/** Each of their consultants receives every day from 9 to 18, holidays too, in a room of their own. */
export const openingsSql = (which: string) => `
  insert into app.openings (tenant_id, id, consultant_id, place_id, weekday, starts_at, ends_at, valid_from, forms,
    on_holidays)
  select t.id, uuidv7(), c.id, p.id, weekday, '09:00', '18:00', '2020-01-01', '{in_person,remote}', true
  from app.tenants t
  cross join lateral (select id, row_number() over (order by id) n from app.consultants where tenant_id = t.id) c
  join lateral (select id, row_number() over (order by id) n from app.places where tenant_id = t.id) p using (n)
  cross join generate_series(1, 7) weekday
  where ${which} order by t.id`;
