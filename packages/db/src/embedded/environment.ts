/** What initdb and the server see of our environment: nothing, so that LANG or PG* can never change a database. */
export const serverEnvironment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
