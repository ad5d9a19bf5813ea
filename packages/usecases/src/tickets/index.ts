export { CallTicket, callTicket } from "./call-ticket.ts";
export { FinishTicket, finishTicket } from "./finish-ticket.ts";
export { listTickets } from "./list-tickets.ts";
export { TakeTicket, takeTicket } from "./take-ticket.ts";
export type { Ticket } from "./ticket.ts";
