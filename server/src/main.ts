import { createConnection, ProposedFeatures } from "vscode-languageserver/node"
import { disk } from "./disk.js"
import { serve } from "./server.js"

/** The process: how to talk to the client is said by its arguments (`--stdio`, `--node-ipc`, `--socket`, `--pipe`). */
serve(createConnection(ProposedFeatures.all), disk)
