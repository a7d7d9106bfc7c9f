/** Autotask's own number, among the statuses of tickets, tasks and projects alike, for what is done. */
export const complete = 5;
