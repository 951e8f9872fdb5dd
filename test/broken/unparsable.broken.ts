// # A file that does not parse: jobs before the place are read

import { StreamExecutionEnvironment } from "streamwright/flink"

StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(1, 10).print()

class {{ not TypeScript
//     ^ gap: the file does not parse here (Unexpected token. A constructor, method, accessor, or property was expected.), so what follows may be missing

StreamExecutionEnvironment.getExecutionEnvironment().fromSequence(11, 20).print()

/* graph
flink "Flink Streaming Job"
  source bounded=true connector=sequence
  sink <- source connector=print

flink "Flink Streaming Job"
  source bounded=true connector=sequence
  sink <- source connector=print
*/
