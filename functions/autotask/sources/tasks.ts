import { helpedTasks, tasksHelpedBy } from "../helped.ts";
import { anyOf, eq, isIn } from "../query.ts";
import { withoutRefused } from "../refusedReads.ts";
import { type Looking, searched } from "../searched.ts";
import { taken } from "../taken.ts";
import { byNumberOrWords, openOrNamed } from "./numbered.ts";
import { newestFirst } from "./order.ts";

const mostProjects = 500;

/** Tasks of projects with the project's name, one's own first. */
export const tasks = searched("Tasks", {
  fields: ["taskNumber", "title", "projectID", "assignedResourceID"],
  personal: true,
  detailed: true,
  order: newestFirst,
  active: openOrNamed,
  matching: byNumberOrWords("taskNumber", "title"),
  within: {
    Projects: (ids) => isIn("projectID", ids),
    async Companies(ids, looking) {
      const projects = await openProjectsOf(ids, looking);
      return projects.length > 0 ? isIn("projectID", projects) : null;
    },
  },
  async own({ reads, me, signal }) {
    const helped = await tasksHelpedBy(withoutRefused(reads), me, { signal });
    const mine = eq("assignedResourceID", me);
    return helped.length > 0 ? anyOf(mine, isIn("id", helped)) : mine;
  },
  known: (row) => ({
    id: row.id,
    label: `${row.taskNumber} ${row.title}`.trim(),
    detail: "",
    names: [row.taskNumber, row.title],
    active: true,
    of: { Projects: row.projectID },
    people: row.assignedResourceID === null ? [] : [row.assignedResourceID],
  }),
  async completed(found, { reads: all, me, signal }) {
    const reads = withoutRefused(all);
    const ids = [...new Set(found.flatMap((task) => task.of.Projects ?? []))];
    const question = { where: [isIn("id", ids)], fields: ["projectName", "companyID"] } as const;
    const [projects, helped] = await Promise.all([
      taken(reads.query("Projects", question, { signal })),
      helpedTasks(
        reads,
        found.map(({ id }) => id),
        me,
        { signal },
      ),
    ]);
    const byID = new Map(projects.map((project) => [project.id, project]));
    return found.map((task) => {
      const project = byID.get(task.of.Projects ?? Number.NaN);
      return {
        ...task,
        detail: project?.projectName ?? "",
        of: { ...task.of, Companies: project?.companyID ?? null },
        people: [...(task.people ?? []), ...(helped.includes(task.id) ? [me] : [])],
      };
    });
  },
});

async function openProjectsOf(companies: readonly number[], { reads, signal }: Looking): Promise<readonly number[]> {
  const where = [isIn("companyID", companies), ...openOrNamed("")];
  const question = { where, fields: [], limit: mostProjects };
  const found = await taken(withoutRefused(reads).query("Projects", question, { signal }));
  return found.map(({ id }) => id);
}
