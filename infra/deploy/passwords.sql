-- Gives each role the password of its environment variable. Read by psql, which knows \getenv from 14 on.
\getenv owner PROSVET_OWNER_PASSWORD
\getenv tenant PROSVET_TENANT_PASSWORD
\getenv public PROSVET_PUBLIC_PASSWORD
\getenv auth PROSVET_AUTH_PASSWORD
\getenv department PROSVET_DEPARTMENT_PASSWORD
\getenv worker PROSVET_WORKER_PASSWORD
\getenv backup PROSVET_BACKUP_PASSWORD
alter role prosvet_owner password :'owner';
alter role prosvet_tenant password :'tenant';
alter role prosvet_public password :'public';
alter role prosvet_auth password :'auth';
alter role prosvet_department password :'department';
alter role prosvet_worker password :'worker';
alter role prosvet_backup password :'backup';
