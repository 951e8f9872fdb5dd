export { defineJob, type JobDefinition, type JobDefinitionOptions } from "./define.js"
export { recordJobs } from "./record.js"
export { sql } from "./sql.js"
