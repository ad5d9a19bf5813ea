-- The worker makes documents of the register of families as of the others: it reads it of one centre at a time.
grant select on app.families, app.family_members to prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.families to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.family_members to prosvet_owner, prosvet_tenant, prosvet_worker;
