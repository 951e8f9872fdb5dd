// # Loops that would run for long

import { StreamExecutionEnvironment } from "streamwright/flink"

const env = StreamExecutionEnvironment.getExecutionEnvironment()
const numbers = env.fromSequence(1, 1_000_000)

for (let turn = 0; turn < 1_000_000; turn++) {
  numbers.map(n => n + turn).print()
}

while (true) {
  numbers.filter(n => n > 0).print()
  break
}

const doubled = <T>(items: T[]): T[] => [...items, ...items]
const many = Array.from({ length: 20 }).reduce<number[]>(items => doubled(items), [1])
for (const n of many) env.fromSequence(n, 10).print()

/* graph
flink "Flink Streaming Job"
  source bounded=true connector=sequence
  map <- source
  sink <- map connector=print
  map#2 <- source
  sink#2 <- map#2 connector=print
  map#3 <- source
  sink#3 <- map#3 connector=print
  map#4 <- source
  sink#4 <- map#4 connector=print
  map#5 <- source
  sink#5 <- map#5 connector=print
  map#6 <- source
  sink#6 <- map#6 connector=print
  map#7 <- source
  sink#7 <- map#7 connector=print
  map#8 <- source
  sink#8 <- map#8 connector=print
  map#9 <- source
  sink#9 <- map#9 connector=print
  map#10 <- source
  sink#10 <- map#10 connector=print
  map#11 <- source
  sink#11 <- map#11 connector=print
  map#12 <- source
  sink#12 <- map#12 connector=print
  map#13 <- source
  sink#13 <- map#13 connector=print
  map#14 <- source
  sink#14 <- map#14 connector=print
  map#15 <- source
  sink#15 <- map#15 connector=print
  map#16 <- source
  sink#16 <- map#16 connector=print
  map#17 <- source
  sink#17 <- map#17 connector=print
  map#18 <- source
  sink#18 <- map#18 connector=print
  map#19 <- source
  sink#19 <- map#19 connector=print
  map#20 <- source
  sink#20 <- map#20 connector=print
  map#21 <- source
  sink#21 <- map#21 connector=print
  map#22 <- source
  sink#22 <- map#22 connector=print
  map#23 <- source
  sink#23 <- map#23 connector=print
  map#24 <- source
  sink#24 <- map#24 connector=print
  map#25 <- source
  sink#25 <- map#25 connector=print
  map#26 <- source
  sink#26 <- map#26 connector=print
  map#27 <- source
  sink#27 <- map#27 connector=print
  map#28 <- source
  sink#28 <- map#28 connector=print
  map#29 <- source
  sink#29 <- map#29 connector=print
  map#30 <- source
  sink#30 <- map#30 connector=print
  map#31 <- source
  sink#31 <- map#31 connector=print
  map#32 <- source
  sink#32 <- map#32 connector=print
  map#33 <- source
  sink#33 <- map#33 connector=print
  map#34 <- source
  sink#34 <- map#34 connector=print
  map#35 <- source
  sink#35 <- map#35 connector=print
  map#36 <- source
  sink#36 <- map#36 connector=print
  map#37 <- source
  sink#37 <- map#37 connector=print
  map#38 <- source
  sink#38 <- map#38 connector=print
  map#39 <- source
  sink#39 <- map#39 connector=print
  map#40 <- source
  sink#40 <- map#40 connector=print
  map#41 <- source
  sink#41 <- map#41 connector=print
  map#42 <- source
  sink#42 <- map#42 connector=print
  map#43 <- source
  sink#43 <- map#43 connector=print
  map#44 <- source
  sink#44 <- map#44 connector=print
  map#45 <- source
  sink#45 <- map#45 connector=print
  map#46 <- source
  sink#46 <- map#46 connector=print
  map#47 <- source
  sink#47 <- map#47 connector=print
  map#48 <- source
  sink#48 <- map#48 connector=print
  map#49 <- source
  sink#49 <- map#49 connector=print
  map#50 <- source
  sink#50 <- map#50 connector=print
  map#51 <- source
  sink#51 <- map#51 connector=print
  map#52 <- source
  sink#52 <- map#52 connector=print
  map#53 <- source
  sink#53 <- map#53 connector=print
  map#54 <- source
  sink#54 <- map#54 connector=print
  map#55 <- source
  sink#55 <- map#55 connector=print
  map#56 <- source
  sink#56 <- map#56 connector=print
  map#57 <- source
  sink#57 <- map#57 connector=print
  map#58 <- source
  sink#58 <- map#58 connector=print
  map#59 <- source
  sink#59 <- map#59 connector=print
  map#60 <- source
  sink#60 <- map#60 connector=print
  map#61 <- source
  sink#61 <- map#61 connector=print
  map#62 <- source
  sink#62 <- map#62 connector=print
  map#63 <- source
  sink#63 <- map#63 connector=print
  map#64 <- source
  sink#64 <- map#64 connector=print
  map#65 <- source
  sink#65 <- map#65 connector=print
  map#66 <- source
  sink#66 <- map#66 connector=print
  map#67 <- source
  sink#67 <- map#67 connector=print
  map#68 <- source
  sink#68 <- map#68 connector=print
  map#69 <- source
  sink#69 <- map#69 connector=print
  map#70 <- source
  sink#70 <- map#70 connector=print
  map#71 <- source
  sink#71 <- map#71 connector=print
  map#72 <- source
  sink#72 <- map#72 connector=print
  map#73 <- source
  sink#73 <- map#73 connector=print
  map#74 <- source
  sink#74 <- map#74 connector=print
  map#75 <- source
  sink#75 <- map#75 connector=print
  map#76 <- source
  sink#76 <- map#76 connector=print
  map#77 <- source
  sink#77 <- map#77 connector=print
  map#78 <- source
  sink#78 <- map#78 connector=print
  map#79 <- source
  sink#79 <- map#79 connector=print
  map#80 <- source
  sink#80 <- map#80 connector=print
  map#81 <- source
  sink#81 <- map#81 connector=print
  map#82 <- source
  sink#82 <- map#82 connector=print
  map#83 <- source
  sink#83 <- map#83 connector=print
  map#84 <- source
  sink#84 <- map#84 connector=print
  map#85 <- source
  sink#85 <- map#85 connector=print
  map#86 <- source
  sink#86 <- map#86 connector=print
  map#87 <- source
  sink#87 <- map#87 connector=print
  map#88 <- source
  sink#88 <- map#88 connector=print
  map#89 <- source
  sink#89 <- map#89 connector=print
  map#90 <- source
  sink#90 <- map#90 connector=print
  map#91 <- source
  sink#91 <- map#91 connector=print
  map#92 <- source
  sink#92 <- map#92 connector=print
  map#93 <- source
  sink#93 <- map#93 connector=print
  map#94 <- source
  sink#94 <- map#94 connector=print
  map#95 <- source
  sink#95 <- map#95 connector=print
  map#96 <- source
  sink#96 <- map#96 connector=print
  map#97 <- source
  sink#97 <- map#97 connector=print
  map#98 <- source
  sink#98 <- map#98 connector=print
  map#99 <- source
  sink#99 <- map#99 connector=print
  map#100 <- source
  sink#100 <- map#100 connector=print
  map#101 <- source
  sink#101 <- map#101 connector=print
  map#102 <- source
  sink#102 <- map#102 connector=print
  map#103 <- source
  sink#103 <- map#103 connector=print
  map#104 <- source
  sink#104 <- map#104 connector=print
  map#105 <- source
  sink#105 <- map#105 connector=print
  map#106 <- source
  sink#106 <- map#106 connector=print
  map#107 <- source
  sink#107 <- map#107 connector=print
  map#108 <- source
  sink#108 <- map#108 connector=print
  map#109 <- source
  sink#109 <- map#109 connector=print
  map#110 <- source
  sink#110 <- map#110 connector=print
  map#111 <- source
  sink#111 <- map#111 connector=print
  map#112 <- source
  sink#112 <- map#112 connector=print
  map#113 <- source
  sink#113 <- map#113 connector=print
  map#114 <- source
  sink#114 <- map#114 connector=print
  map#115 <- source
  sink#115 <- map#115 connector=print
  map#116 <- source
  sink#116 <- map#116 connector=print
  map#117 <- source
  sink#117 <- map#117 connector=print
  map#118 <- source
  sink#118 <- map#118 connector=print
  map#119 <- source
  sink#119 <- map#119 connector=print
  map#120 <- source
  sink#120 <- map#120 connector=print
  map#121 <- source
  sink#121 <- map#121 connector=print
  map#122 <- source
  sink#122 <- map#122 connector=print
  map#123 <- source
  sink#123 <- map#123 connector=print
  map#124 <- source
  sink#124 <- map#124 connector=print
  map#125 <- source
  sink#125 <- map#125 connector=print
  map#126 <- source
  sink#126 <- map#126 connector=print
  map#127 <- source
  sink#127 <- map#127 connector=print
  map#128 <- source
  sink#128 <- map#128 connector=print
  map#129 <- source
  sink#129 <- map#129 connector=print
  map#130 <- source
  sink#130 <- map#130 connector=print
  map#131 <- source
  sink#131 <- map#131 connector=print
  map#132 <- source
  sink#132 <- map#132 connector=print
  map#133 <- source
  sink#133 <- map#133 connector=print
  map#134 <- source
  sink#134 <- map#134 connector=print
  map#135 <- source
  sink#135 <- map#135 connector=print
  map#136 <- source
  sink#136 <- map#136 connector=print
  map#137 <- source
  sink#137 <- map#137 connector=print
  map#138 <- source
  sink#138 <- map#138 connector=print
  map#139 <- source
  sink#139 <- map#139 connector=print
  map#140 <- source
  sink#140 <- map#140 connector=print
  map#141 <- source
  sink#141 <- map#141 connector=print
  map#142 <- source
  sink#142 <- map#142 connector=print
  map#143 <- source
  sink#143 <- map#143 connector=print
  map#144 <- source
  sink#144 <- map#144 connector=print
  map#145 <- source
  sink#145 <- map#145 connector=print
  map#146 <- source
  sink#146 <- map#146 connector=print
  map#147 <- source
  sink#147 <- map#147 connector=print
  map#148 <- source
  sink#148 <- map#148 connector=print
  map#149 <- source
  sink#149 <- map#149 connector=print
  map#150 <- source
  sink#150 <- map#150 connector=print
  map#151 <- source
  sink#151 <- map#151 connector=print
  map#152 <- source
  sink#152 <- map#152 connector=print
  map#153 <- source
  sink#153 <- map#153 connector=print
  map#154 <- source
  sink#154 <- map#154 connector=print
  map#155 <- source
  sink#155 <- map#155 connector=print
  map#156 <- source
  sink#156 <- map#156 connector=print
  map#157 <- source
  sink#157 <- map#157 connector=print
  map#158 <- source
  sink#158 <- map#158 connector=print
  map#159 <- source
  sink#159 <- map#159 connector=print
  map#160 <- source
  sink#160 <- map#160 connector=print
  map#161 <- source
  sink#161 <- map#161 connector=print
  map#162 <- source
  sink#162 <- map#162 connector=print
  map#163 <- source
  sink#163 <- map#163 connector=print
  map#164 <- source
  sink#164 <- map#164 connector=print
  map#165 <- source
  sink#165 <- map#165 connector=print
  map#166 <- source
  sink#166 <- map#166 connector=print
  map#167 <- source
  sink#167 <- map#167 connector=print
  map#168 <- source
  sink#168 <- map#168 connector=print
  map#169 <- source
  sink#169 <- map#169 connector=print
  map#170 <- source
  sink#170 <- map#170 connector=print
  map#171 <- source
  sink#171 <- map#171 connector=print
  map#172 <- source
  sink#172 <- map#172 connector=print
  map#173 <- source
  sink#173 <- map#173 connector=print
  map#174 <- source
  sink#174 <- map#174 connector=print
  map#175 <- source
  sink#175 <- map#175 connector=print
  map#176 <- source
  sink#176 <- map#176 connector=print
  map#177 <- source
  sink#177 <- map#177 connector=print
  map#178 <- source
  sink#178 <- map#178 connector=print
  map#179 <- source
  sink#179 <- map#179 connector=print
  map#180 <- source
  sink#180 <- map#180 connector=print
  map#181 <- source
  sink#181 <- map#181 connector=print
  map#182 <- source
  sink#182 <- map#182 connector=print
  map#183 <- source
  sink#183 <- map#183 connector=print
  map#184 <- source
  sink#184 <- map#184 connector=print
  map#185 <- source
  sink#185 <- map#185 connector=print
  map#186 <- source
  sink#186 <- map#186 connector=print
  map#187 <- source
  sink#187 <- map#187 connector=print
  map#188 <- source
  sink#188 <- map#188 connector=print
  map#189 <- source
  sink#189 <- map#189 connector=print
  map#190 <- source
  sink#190 <- map#190 connector=print
  map#191 <- source
  sink#191 <- map#191 connector=print
  map#192 <- source
  sink#192 <- map#192 connector=print
  map#193 <- source
  sink#193 <- map#193 connector=print
  map#194 <- source
  sink#194 <- map#194 connector=print
  map#195 <- source
  sink#195 <- map#195 connector=print
  map#196 <- source
  sink#196 <- map#196 connector=print
  map#197 <- source
  sink#197 <- map#197 connector=print
  map#198 <- source
  sink#198 <- map#198 connector=print
  map#199 <- source
  sink#199 <- map#199 connector=print
  map#200 <- source
  sink#200 <- map#200 connector=print
  map#201 <- source
  sink#201 <- map#201 connector=print
  map#202 <- source
  sink#202 <- map#202 connector=print
  map#203 <- source
  sink#203 <- map#203 connector=print
  map#204 <- source
  sink#204 <- map#204 connector=print
  map#205 <- source
  sink#205 <- map#205 connector=print
  map#206 <- source
  sink#206 <- map#206 connector=print
  map#207 <- source
  sink#207 <- map#207 connector=print
  map#208 <- source
  sink#208 <- map#208 connector=print
  map#209 <- source
  sink#209 <- map#209 connector=print
  map#210 <- source
  sink#210 <- map#210 connector=print
  map#211 <- source
  sink#211 <- map#211 connector=print
  map#212 <- source
  sink#212 <- map#212 connector=print
  map#213 <- source
  sink#213 <- map#213 connector=print
  map#214 <- source
  sink#214 <- map#214 connector=print
  map#215 <- source
  sink#215 <- map#215 connector=print
  map#216 <- source
  sink#216 <- map#216 connector=print
  map#217 <- source
  sink#217 <- map#217 connector=print
  map#218 <- source
  sink#218 <- map#218 connector=print
  map#219 <- source
  sink#219 <- map#219 connector=print
  map#220 <- source
  sink#220 <- map#220 connector=print
  map#221 <- source
  sink#221 <- map#221 connector=print
  map#222 <- source
  sink#222 <- map#222 connector=print
  map#223 <- source
  sink#223 <- map#223 connector=print
  map#224 <- source
  sink#224 <- map#224 connector=print
  map#225 <- source
  sink#225 <- map#225 connector=print
  map#226 <- source
  sink#226 <- map#226 connector=print
  map#227 <- source
  sink#227 <- map#227 connector=print
  map#228 <- source
  sink#228 <- map#228 connector=print
  map#229 <- source
  sink#229 <- map#229 connector=print
  map#230 <- source
  sink#230 <- map#230 connector=print
  map#231 <- source
  sink#231 <- map#231 connector=print
  map#232 <- source
  sink#232 <- map#232 connector=print
  map#233 <- source
  sink#233 <- map#233 connector=print
  map#234 <- source
  sink#234 <- map#234 connector=print
  map#235 <- source
  sink#235 <- map#235 connector=print
  map#236 <- source
  sink#236 <- map#236 connector=print
  map#237 <- source
  sink#237 <- map#237 connector=print
  map#238 <- source
  sink#238 <- map#238 connector=print
  map#239 <- source
  sink#239 <- map#239 connector=print
  map#240 <- source
  sink#240 <- map#240 connector=print
  map#241 <- source
  sink#241 <- map#241 connector=print
  map#242 <- source
  sink#242 <- map#242 connector=print
  map#243 <- source
  sink#243 <- map#243 connector=print
  map#244 <- source
  sink#244 <- map#244 connector=print
  map#245 <- source
  sink#245 <- map#245 connector=print
  map#246 <- source
  sink#246 <- map#246 connector=print
  map#247 <- source
  sink#247 <- map#247 connector=print
  map#248 <- source
  sink#248 <- map#248 connector=print
  map#249 <- source
  sink#249 <- map#249 connector=print
  map#250 <- source
  sink#250 <- map#250 connector=print
  map#251 <- source
  sink#251 <- map#251 connector=print
  map#252 <- source
  sink#252 <- map#252 connector=print
  map#253 <- source
  sink#253 <- map#253 connector=print
  map#254 <- source
  sink#254 <- map#254 connector=print
  map#255 <- source
  sink#255 <- map#255 connector=print
  map#256 <- source
  sink#256 <- map#256 connector=print
  map#257 <- source
  sink#257 <- map#257 connector=print
  map#258 <- source
  sink#258 <- map#258 connector=print
  map#259 <- source
  sink#259 <- map#259 connector=print
  map#260 <- source
  sink#260 <- map#260 connector=print
  map#261 <- source
  sink#261 <- map#261 connector=print
  map#262 <- source
  sink#262 <- map#262 connector=print
  map#263 <- source
  sink#263 <- map#263 connector=print
  map#264 <- source
  sink#264 <- map#264 connector=print
  map#265 <- source
  sink#265 <- map#265 connector=print
  map#266 <- source
  sink#266 <- map#266 connector=print
  map#267 <- source
  sink#267 <- map#267 connector=print
  map#268 <- source
  sink#268 <- map#268 connector=print
  map#269 <- source
  sink#269 <- map#269 connector=print
  map#270 <- source
  sink#270 <- map#270 connector=print
  map#271 <- source
  sink#271 <- map#271 connector=print
  map#272 <- source
  sink#272 <- map#272 connector=print
  map#273 <- source
  sink#273 <- map#273 connector=print
  map#274 <- source
  sink#274 <- map#274 connector=print
  map#275 <- source
  sink#275 <- map#275 connector=print
  map#276 <- source
  sink#276 <- map#276 connector=print
  map#277 <- source
  sink#277 <- map#277 connector=print
  map#278 <- source
  sink#278 <- map#278 connector=print
  map#279 <- source
  sink#279 <- map#279 connector=print
  map#280 <- source
  sink#280 <- map#280 connector=print
  map#281 <- source
  sink#281 <- map#281 connector=print
  map#282 <- source
  sink#282 <- map#282 connector=print
  map#283 <- source
  sink#283 <- map#283 connector=print
  map#284 <- source
  sink#284 <- map#284 connector=print
  map#285 <- source
  sink#285 <- map#285 connector=print
  map#286 <- source
  sink#286 <- map#286 connector=print
  map#287 <- source
  sink#287 <- map#287 connector=print
  map#288 <- source
  sink#288 <- map#288 connector=print
  map#289 <- source
  sink#289 <- map#289 connector=print
  map#290 <- source
  sink#290 <- map#290 connector=print
  map#291 <- source
  sink#291 <- map#291 connector=print
  map#292 <- source
  sink#292 <- map#292 connector=print
  map#293 <- source
  sink#293 <- map#293 connector=print
  map#294 <- source
  sink#294 <- map#294 connector=print
  map#295 <- source
  sink#295 <- map#295 connector=print
  map#296 <- source
  sink#296 <- map#296 connector=print
  map#297 <- source
  sink#297 <- map#297 connector=print
  map#298 <- source
  sink#298 <- map#298 connector=print
  map#299 <- source
  sink#299 <- map#299 connector=print
  map#300 <- source
  sink#300 <- map#300 connector=print
  map#301 <- source
  sink#301 <- map#301 connector=print
  map#302 <- source
  sink#302 <- map#302 connector=print
  map#303 <- source
  sink#303 <- map#303 connector=print
  map#304 <- source
  sink#304 <- map#304 connector=print
  map#305 <- source
  sink#305 <- map#305 connector=print
  map#306 <- source
  sink#306 <- map#306 connector=print
  map#307 <- source
  sink#307 <- map#307 connector=print
  map#308 <- source
  sink#308 <- map#308 connector=print
  map#309 <- source
  sink#309 <- map#309 connector=print
  map#310 <- source
  sink#310 <- map#310 connector=print
  map#311 <- source
  sink#311 <- map#311 connector=print
  map#312 <- source
  sink#312 <- map#312 connector=print
  map#313 <- source
  sink#313 <- map#313 connector=print
  map#314 <- source
  sink#314 <- map#314 connector=print
  map#315 <- source
  sink#315 <- map#315 connector=print
  map#316 <- source
  sink#316 <- map#316 connector=print
  map#317 <- source
  sink#317 <- map#317 connector=print
  map#318 <- source
  sink#318 <- map#318 connector=print
  map#319 <- source
  sink#319 <- map#319 connector=print
  map#320 <- source
  sink#320 <- map#320 connector=print
  map#321 <- source
  sink#321 <- map#321 connector=print
  map#322 <- source
  sink#322 <- map#322 connector=print
  map#323 <- source
  sink#323 <- map#323 connector=print
  map#324 <- source
  sink#324 <- map#324 connector=print
  map#325 <- source
  sink#325 <- map#325 connector=print
  map#326 <- source
  sink#326 <- map#326 connector=print
  map#327 <- source
  sink#327 <- map#327 connector=print
  map#328 <- source
  sink#328 <- map#328 connector=print
  map#329 <- source
  sink#329 <- map#329 connector=print
  map#330 <- source
  sink#330 <- map#330 connector=print
  map#331 <- source
  sink#331 <- map#331 connector=print
  map#332 <- source
  sink#332 <- map#332 connector=print
  map#333 <- source
  sink#333 <- map#333 connector=print
  map#334 <- source
  sink#334 <- map#334 connector=print
  map#335 <- source
  sink#335 <- map#335 connector=print
  map#336 <- source
  sink#336 <- map#336 connector=print
  map#337 <- source
  sink#337 <- map#337 connector=print
  map#338 <- source
  sink#338 <- map#338 connector=print
  map#339 <- source
  sink#339 <- map#339 connector=print
  map#340 <- source
  sink#340 <- map#340 connector=print
  map#341 <- source
  sink#341 <- map#341 connector=print
  map#342 <- source
  sink#342 <- map#342 connector=print
  map#343 <- source
  sink#343 <- map#343 connector=print
  map#344 <- source
  sink#344 <- map#344 connector=print
  map#345 <- source
  sink#345 <- map#345 connector=print
  map#346 <- source
  sink#346 <- map#346 connector=print
  map#347 <- source
  sink#347 <- map#347 connector=print
  map#348 <- source
  sink#348 <- map#348 connector=print
  map#349 <- source
  sink#349 <- map#349 connector=print
  map#350 <- source
  sink#350 <- map#350 connector=print
  map#351 <- source
  sink#351 <- map#351 connector=print
  map#352 <- source
  sink#352 <- map#352 connector=print
  map#353 <- source
  sink#353 <- map#353 connector=print
  map#354 <- source
  sink#354 <- map#354 connector=print
  map#355 <- source
  sink#355 <- map#355 connector=print
  map#356 <- source
  sink#356 <- map#356 connector=print
  map#357 <- source
  sink#357 <- map#357 connector=print
  map#358 <- source
  sink#358 <- map#358 connector=print
  map#359 <- source
  sink#359 <- map#359 connector=print
  map#360 <- source
  sink#360 <- map#360 connector=print
  map#361 <- source
  sink#361 <- map#361 connector=print
  map#362 <- source
  sink#362 <- map#362 connector=print
  map#363 <- source
  sink#363 <- map#363 connector=print
  map#364 <- source
  sink#364 <- map#364 connector=print
  map#365 <- source
  sink#365 <- map#365 connector=print
  map#366 <- source
  sink#366 <- map#366 connector=print
  map#367 <- source
  sink#367 <- map#367 connector=print
  map#368 <- source
  sink#368 <- map#368 connector=print
  map#369 <- source
  sink#369 <- map#369 connector=print
  map#370 <- source
  sink#370 <- map#370 connector=print
  map#371 <- source
  sink#371 <- map#371 connector=print
  map#372 <- source
  sink#372 <- map#372 connector=print
  map#373 <- source
  sink#373 <- map#373 connector=print
  map#374 <- source
  sink#374 <- map#374 connector=print
  map#375 <- source
  sink#375 <- map#375 connector=print
  map#376 <- source
  sink#376 <- map#376 connector=print
  map#377 <- source
  sink#377 <- map#377 connector=print
  map#378 <- source
  sink#378 <- map#378 connector=print
  map#379 <- source
  sink#379 <- map#379 connector=print
  map#380 <- source
  sink#380 <- map#380 connector=print
  map#381 <- source
  sink#381 <- map#381 connector=print
  map#382 <- source
  sink#382 <- map#382 connector=print
  map#383 <- source
  sink#383 <- map#383 connector=print
  map#384 <- source
  sink#384 <- map#384 connector=print
  map#385 <- source
  sink#385 <- map#385 connector=print
  map#386 <- source
  sink#386 <- map#386 connector=print
  map#387 <- source
  sink#387 <- map#387 connector=print
  map#388 <- source
  sink#388 <- map#388 connector=print
  map#389 <- source
  sink#389 <- map#389 connector=print
  map#390 <- source
  sink#390 <- map#390 connector=print
  map#391 <- source
  sink#391 <- map#391 connector=print
  map#392 <- source
  sink#392 <- map#392 connector=print
  map#393 <- source
  sink#393 <- map#393 connector=print
  map#394 <- source
  sink#394 <- map#394 connector=print
  map#395 <- source
  sink#395 <- map#395 connector=print
  map#396 <- source
  sink#396 <- map#396 connector=print
  map#397 <- source
  sink#397 <- map#397 connector=print
  map#398 <- source
  sink#398 <- map#398 connector=print
  map#399 <- source
  sink#399 <- map#399 connector=print
  map#400 <- source
  sink#400 <- map#400 connector=print
  map#401 <- source
  sink#401 <- map#401 connector=print
  map#402 <- source
  sink#402 <- map#402 connector=print
  map#403 <- source
  sink#403 <- map#403 connector=print
  map#404 <- source
  sink#404 <- map#404 connector=print
  map#405 <- source
  sink#405 <- map#405 connector=print
  map#406 <- source
  sink#406 <- map#406 connector=print
  map#407 <- source
  sink#407 <- map#407 connector=print
  map#408 <- source
  sink#408 <- map#408 connector=print
  map#409 <- source
  sink#409 <- map#409 connector=print
  map#410 <- source
  sink#410 <- map#410 connector=print
  map#411 <- source
  sink#411 <- map#411 connector=print
  map#412 <- source
  sink#412 <- map#412 connector=print
  map#413 <- source
  sink#413 <- map#413 connector=print
  map#414 <- source
  sink#414 <- map#414 connector=print
  map#415 <- source
  sink#415 <- map#415 connector=print
  map#416 <- source
  sink#416 <- map#416 connector=print
  map#417 <- source
  sink#417 <- map#417 connector=print
  map#418 <- source
  sink#418 <- map#418 connector=print
  map#419 <- source
  sink#419 <- map#419 connector=print
  map#420 <- source
  sink#420 <- map#420 connector=print
  map#421 <- source
  sink#421 <- map#421 connector=print
  map#422 <- source
  sink#422 <- map#422 connector=print
  map#423 <- source
  sink#423 <- map#423 connector=print
  map#424 <- source
  sink#424 <- map#424 connector=print
  map#425 <- source
  sink#425 <- map#425 connector=print
  map#426 <- source
  sink#426 <- map#426 connector=print
  map#427 <- source
  sink#427 <- map#427 connector=print
  map#428 <- source
  sink#428 <- map#428 connector=print
  map#429 <- source
  sink#429 <- map#429 connector=print
  map#430 <- source
  sink#430 <- map#430 connector=print
  map#431 <- source
  sink#431 <- map#431 connector=print
  map#432 <- source
  sink#432 <- map#432 connector=print
  map#433 <- source
  sink#433 <- map#433 connector=print
  map#434 <- source
  sink#434 <- map#434 connector=print
  map#435 <- source
  sink#435 <- map#435 connector=print
  map#436 <- source
  sink#436 <- map#436 connector=print
  map#437 <- source
  sink#437 <- map#437 connector=print
  map#438 <- source
  sink#438 <- map#438 connector=print
  map#439 <- source
  sink#439 <- map#439 connector=print
  map#440 <- source
  sink#440 <- map#440 connector=print
  map#441 <- source
  sink#441 <- map#441 connector=print
  map#442 <- source
  sink#442 <- map#442 connector=print
  map#443 <- source
  sink#443 <- map#443 connector=print
  map#444 <- source
  sink#444 <- map#444 connector=print
  map#445 <- source
  sink#445 <- map#445 connector=print
  map#446 <- source
  sink#446 <- map#446 connector=print
  map#447 <- source
  sink#447 <- map#447 connector=print
  map#448 <- source
  sink#448 <- map#448 connector=print
  map#449 <- source
  sink#449 <- map#449 connector=print
  map#450 <- source
  sink#450 <- map#450 connector=print
  map#451 <- source
  sink#451 <- map#451 connector=print
  map#452 <- source
  sink#452 <- map#452 connector=print
  map#453 <- source
  sink#453 <- map#453 connector=print
  map#454 <- source
  sink#454 <- map#454 connector=print
  map#455 <- source
  sink#455 <- map#455 connector=print
  map#456 <- source
  sink#456 <- map#456 connector=print
  map#457 <- source
  sink#457 <- map#457 connector=print
  map#458 <- source
  sink#458 <- map#458 connector=print
  map#459 <- source
  sink#459 <- map#459 connector=print
  map#460 <- source
  sink#460 <- map#460 connector=print
  map#461 <- source
  sink#461 <- map#461 connector=print
  map#462 <- source
  sink#462 <- map#462 connector=print
  map#463 <- source
  sink#463 <- map#463 connector=print
  map#464 <- source
  sink#464 <- map#464 connector=print
  map#465 <- source
  sink#465 <- map#465 connector=print
  map#466 <- source
  sink#466 <- map#466 connector=print
  map#467 <- source
  sink#467 <- map#467 connector=print
  map#468 <- source
  sink#468 <- map#468 connector=print
  map#469 <- source
  sink#469 <- map#469 connector=print
  map#470 <- source
  sink#470 <- map#470 connector=print
  map#471 <- source
  sink#471 <- map#471 connector=print
  map#472 <- source
  sink#472 <- map#472 connector=print
  map#473 <- source
  sink#473 <- map#473 connector=print
  map#474 <- source
  sink#474 <- map#474 connector=print
  map#475 <- source
  sink#475 <- map#475 connector=print
  map#476 <- source
  sink#476 <- map#476 connector=print
  map#477 <- source
  sink#477 <- map#477 connector=print
  map#478 <- source
  sink#478 <- map#478 connector=print
  map#479 <- source
  sink#479 <- map#479 connector=print
  map#480 <- source
  sink#480 <- map#480 connector=print
  map#481 <- source
  sink#481 <- map#481 connector=print
  map#482 <- source
  sink#482 <- map#482 connector=print
  map#483 <- source
  sink#483 <- map#483 connector=print
  map#484 <- source
  sink#484 <- map#484 connector=print
  map#485 <- source
  sink#485 <- map#485 connector=print
  map#486 <- source
  sink#486 <- map#486 connector=print
  map#487 <- source
  sink#487 <- map#487 connector=print
  map#488 <- source
  sink#488 <- map#488 connector=print
  map#489 <- source
  sink#489 <- map#489 connector=print
  map#490 <- source
  sink#490 <- map#490 connector=print
  map#491 <- source
  sink#491 <- map#491 connector=print
  map#492 <- source
  sink#492 <- map#492 connector=print
  map#493 <- source
  sink#493 <- map#493 connector=print
  map#494 <- source
  sink#494 <- map#494 connector=print
  map#495 <- source
  sink#495 <- map#495 connector=print
  map#496 <- source
  sink#496 <- map#496 connector=print
  map#497 <- source
  sink#497 <- map#497 connector=print
  map#498 <- source
  sink#498 <- map#498 connector=print
  map#499 <- source
  sink#499 <- map#499 connector=print
  map#500 <- source
  sink#500 <- map#500 connector=print
  map#501 <- source
  sink#501 <- map#501 connector=print
  map#502 <- source
  sink#502 <- map#502 connector=print
  map#503 <- source
  sink#503 <- map#503 connector=print
  map#504 <- source
  sink#504 <- map#504 connector=print
  map#505 <- source
  sink#505 <- map#505 connector=print
  map#506 <- source
  sink#506 <- map#506 connector=print
  map#507 <- source
  sink#507 <- map#507 connector=print
  map#508 <- source
  sink#508 <- map#508 connector=print
  map#509 <- source
  sink#509 <- map#509 connector=print
  map#510 <- source
  sink#510 <- map#510 connector=print
  map#511 <- source
  sink#511 <- map#511 connector=print
  map#512 <- source
  sink#512 <- map#512 connector=print
  map#513 <- source
  sink#513 <- map#513 connector=print
  map#514 <- source
  sink#514 <- map#514 connector=print
  map#515 <- source
  sink#515 <- map#515 connector=print
  map#516 <- source
  sink#516 <- map#516 connector=print
  map#517 <- source
  sink#517 <- map#517 connector=print
  map#518 <- source
  sink#518 <- map#518 connector=print
  map#519 <- source
  sink#519 <- map#519 connector=print
  map#520 <- source
  sink#520 <- map#520 connector=print
  map#521 <- source
  sink#521 <- map#521 connector=print
  map#522 <- source
  sink#522 <- map#522 connector=print
  map#523 <- source
  sink#523 <- map#523 connector=print
  map#524 <- source
  sink#524 <- map#524 connector=print
  map#525 <- source
  sink#525 <- map#525 connector=print
  map#526 <- source
  sink#526 <- map#526 connector=print
  map#527 <- source
  sink#527 <- map#527 connector=print
  map#528 <- source
  sink#528 <- map#528 connector=print
  map#529 <- source
  sink#529 <- map#529 connector=print
  map#530 <- source
  sink#530 <- map#530 connector=print
  map#531 <- source
  sink#531 <- map#531 connector=print
  map#532 <- source
  sink#532 <- map#532 connector=print
  map#533 <- source
  sink#533 <- map#533 connector=print
  map#534 <- source
  sink#534 <- map#534 connector=print
  map#535 <- source
  sink#535 <- map#535 connector=print
  map#536 <- source
  sink#536 <- map#536 connector=print
  map#537 <- source
  sink#537 <- map#537 connector=print
  map#538 <- source
  sink#538 <- map#538 connector=print
  map#539 <- source
  sink#539 <- map#539 connector=print
  map#540 <- source
  sink#540 <- map#540 connector=print
  map#541 <- source
  sink#541 <- map#541 connector=print
  map#542 <- source
  sink#542 <- map#542 connector=print
  map#543 <- source
  sink#543 <- map#543 connector=print
  map#544 <- source
  sink#544 <- map#544 connector=print
  map#545 <- source
  sink#545 <- map#545 connector=print
  map#546 <- source
  sink#546 <- map#546 connector=print
  map#547 <- source
  sink#547 <- map#547 connector=print
  map#548 <- source
  sink#548 <- map#548 connector=print
  map#549 <- source
  sink#549 <- map#549 connector=print
  map#550 <- source
  sink#550 <- map#550 connector=print
  map#551 <- source
  sink#551 <- map#551 connector=print
  map#552 <- source
  sink#552 <- map#552 connector=print
  map#553 <- source
  sink#553 <- map#553 connector=print
  map#554 <- source
  sink#554 <- map#554 connector=print
  map#555 <- source
  sink#555 <- map#555 connector=print
  map#556 <- source
  sink#556 <- map#556 connector=print
  map#557 <- source
  sink#557 <- map#557 connector=print
  map#558 <- source
  sink#558 <- map#558 connector=print
  map#559 <- source
  sink#559 <- map#559 connector=print
  map#560 <- source
  sink#560 <- map#560 connector=print
  map#561 <- source
  sink#561 <- map#561 connector=print
  map#562 <- source
  sink#562 <- map#562 connector=print
  map#563 <- source
  sink#563 <- map#563 connector=print
  map#564 <- source
  sink#564 <- map#564 connector=print
  map#565 <- source
  sink#565 <- map#565 connector=print
  map#566 <- source
  sink#566 <- map#566 connector=print
  map#567 <- source
  sink#567 <- map#567 connector=print
  map#568 <- source
  sink#568 <- map#568 connector=print
  map#569 <- source
  sink#569 <- map#569 connector=print
  map#570 <- source
  sink#570 <- map#570 connector=print
  map#571 <- source
  sink#571 <- map#571 connector=print
  map#572 <- source
  sink#572 <- map#572 connector=print
  map#573 <- source
  sink#573 <- map#573 connector=print
  map#574 <- source
  sink#574 <- map#574 connector=print
  map#575 <- source
  sink#575 <- map#575 connector=print
  map#576 <- source
  sink#576 <- map#576 connector=print
  map#577 <- source
  sink#577 <- map#577 connector=print
  map#578 <- source
  sink#578 <- map#578 connector=print
  map#579 <- source
  sink#579 <- map#579 connector=print
  map#580 <- source
  sink#580 <- map#580 connector=print
  map#581 <- source
  sink#581 <- map#581 connector=print
  map#582 <- source
  sink#582 <- map#582 connector=print
  map#583 <- source
  sink#583 <- map#583 connector=print
  map#584 <- source
  sink#584 <- map#584 connector=print
  map#585 <- source
  sink#585 <- map#585 connector=print
  map#586 <- source
  sink#586 <- map#586 connector=print
  map#587 <- source
  sink#587 <- map#587 connector=print
  map#588 <- source
  sink#588 <- map#588 connector=print
  map#589 <- source
  sink#589 <- map#589 connector=print
  map#590 <- source
  sink#590 <- map#590 connector=print
  map#591 <- source
  sink#591 <- map#591 connector=print
  map#592 <- source
  sink#592 <- map#592 connector=print
  map#593 <- source
  sink#593 <- map#593 connector=print
  map#594 <- source
  sink#594 <- map#594 connector=print
  map#595 <- source
  sink#595 <- map#595 connector=print
  map#596 <- source
  sink#596 <- map#596 connector=print
  map#597 <- source
  sink#597 <- map#597 connector=print
  map#598 <- source
  sink#598 <- map#598 connector=print
  map#599 <- source
  sink#599 <- map#599 connector=print
  map#600 <- source
  sink#600 <- map#600 connector=print
  map#601 <- source
  sink#601 <- map#601 connector=print
  map#602 <- source
  sink#602 <- map#602 connector=print
  map#603 <- source
  sink#603 <- map#603 connector=print
  map#604 <- source
  sink#604 <- map#604 connector=print
  map#605 <- source
  sink#605 <- map#605 connector=print
  map#606 <- source
  sink#606 <- map#606 connector=print
  map#607 <- source
  sink#607 <- map#607 connector=print
  map#608 <- source
  sink#608 <- map#608 connector=print
  map#609 <- source
  sink#609 <- map#609 connector=print
  map#610 <- source
  sink#610 <- map#610 connector=print
  map#611 <- source
  sink#611 <- map#611 connector=print
  map#612 <- source
  sink#612 <- map#612 connector=print
  map#613 <- source
  sink#613 <- map#613 connector=print
  map#614 <- source
  sink#614 <- map#614 connector=print
  map#615 <- source
  sink#615 <- map#615 connector=print
  map#616 <- source
  sink#616 <- map#616 connector=print
  map#617 <- source
  sink#617 <- map#617 connector=print
  map#618 <- source
  sink#618 <- map#618 connector=print
  map#619 <- source
  sink#619 <- map#619 connector=print
  map#620 <- source
  sink#620 <- map#620 connector=print
  map#621 <- source
  sink#621 <- map#621 connector=print
  map#622 <- source
  sink#622 <- map#622 connector=print
  map#623 <- source
  sink#623 <- map#623 connector=print
  map#624 <- source
  sink#624 <- map#624 connector=print
  map#625 <- source
  sink#625 <- map#625 connector=print
  map#626 <- source
  sink#626 <- map#626 connector=print
  map#627 <- source
  sink#627 <- map#627 connector=print
  map#628 <- source
  sink#628 <- map#628 connector=print
  map#629 <- source
  sink#629 <- map#629 connector=print
  map#630 <- source
  sink#630 <- map#630 connector=print
  map#631 <- source
  sink#631 <- map#631 connector=print
  map#632 <- source
  sink#632 <- map#632 connector=print
  map#633 <- source
  sink#633 <- map#633 connector=print
  map#634 <- source
  sink#634 <- map#634 connector=print
  map#635 <- source
  sink#635 <- map#635 connector=print
  map#636 <- source
  sink#636 <- map#636 connector=print
  map#637 <- source
  sink#637 <- map#637 connector=print
  map#638 <- source
  sink#638 <- map#638 connector=print
  map#639 <- source
  sink#639 <- map#639 connector=print
  map#640 <- source
  sink#640 <- map#640 connector=print
  map#641 <- source
  sink#641 <- map#641 connector=print
  map#642 <- source
  sink#642 <- map#642 connector=print
  map#643 <- source
  sink#643 <- map#643 connector=print
  map#644 <- source
  sink#644 <- map#644 connector=print
  map#645 <- source
  sink#645 <- map#645 connector=print
  map#646 <- source
  sink#646 <- map#646 connector=print
  map#647 <- source
  sink#647 <- map#647 connector=print
  map#648 <- source
  sink#648 <- map#648 connector=print
  map#649 <- source
  sink#649 <- map#649 connector=print
  map#650 <- source
  sink#650 <- map#650 connector=print
  map#651 <- source
  sink#651 <- map#651 connector=print
  map#652 <- source
  sink#652 <- map#652 connector=print
  map#653 <- source
  sink#653 <- map#653 connector=print
  map#654 <- source
  sink#654 <- map#654 connector=print
  map#655 <- source
  sink#655 <- map#655 connector=print
  map#656 <- source
  sink#656 <- map#656 connector=print
  map#657 <- source
  sink#657 <- map#657 connector=print
  map#658 <- source
  sink#658 <- map#658 connector=print
  map#659 <- source
  sink#659 <- map#659 connector=print
  map#660 <- source
  sink#660 <- map#660 connector=print
  map#661 <- source
  sink#661 <- map#661 connector=print
  map#662 <- source
  sink#662 <- map#662 connector=print
  map#663 <- source
  sink#663 <- map#663 connector=print
  map#664 <- source
  sink#664 <- map#664 connector=print
  map#665 <- source
  sink#665 <- map#665 connector=print
  map#666 <- source
  sink#666 <- map#666 connector=print
  map#667 <- source
  sink#667 <- map#667 connector=print
  map#668 <- source
  sink#668 <- map#668 connector=print
  map#669 <- source
  sink#669 <- map#669 connector=print
  map#670 <- source
  sink#670 <- map#670 connector=print
  map#671 <- source
  sink#671 <- map#671 connector=print
  map#672 <- source
  sink#672 <- map#672 connector=print
  map#673 <- source
  sink#673 <- map#673 connector=print
  map#674 <- source
  sink#674 <- map#674 connector=print
  map#675 <- source
  sink#675 <- map#675 connector=print
  map#676 <- source
  sink#676 <- map#676 connector=print
  map#677 <- source
  sink#677 <- map#677 connector=print
  map#678 <- source
  sink#678 <- map#678 connector=print
  map#679 <- source
  sink#679 <- map#679 connector=print
  map#680 <- source
  sink#680 <- map#680 connector=print
  map#681 <- source
  sink#681 <- map#681 connector=print
  map#682 <- source
  sink#682 <- map#682 connector=print
  map#683 <- source
  sink#683 <- map#683 connector=print
  map#684 <- source
  sink#684 <- map#684 connector=print
  map#685 <- source
  sink#685 <- map#685 connector=print
  map#686 <- source
  sink#686 <- map#686 connector=print
  map#687 <- source
  sink#687 <- map#687 connector=print
  map#688 <- source
  sink#688 <- map#688 connector=print
  map#689 <- source
  sink#689 <- map#689 connector=print
  map#690 <- source
  sink#690 <- map#690 connector=print
  map#691 <- source
  sink#691 <- map#691 connector=print
  map#692 <- source
  sink#692 <- map#692 connector=print
  map#693 <- source
  sink#693 <- map#693 connector=print
  map#694 <- source
  sink#694 <- map#694 connector=print
  map#695 <- source
  sink#695 <- map#695 connector=print
  map#696 <- source
  sink#696 <- map#696 connector=print
  map#697 <- source
  sink#697 <- map#697 connector=print
  map#698 <- source
  sink#698 <- map#698 connector=print
  map#699 <- source
  sink#699 <- map#699 connector=print
  map#700 <- source
  sink#700 <- map#700 connector=print
  map#701 <- source
  sink#701 <- map#701 connector=print
  map#702 <- source
  sink#702 <- map#702 connector=print
  map#703 <- source
  sink#703 <- map#703 connector=print
  map#704 <- source
  sink#704 <- map#704 connector=print
  map#705 <- source
  sink#705 <- map#705 connector=print
  map#706 <- source
  sink#706 <- map#706 connector=print
  map#707 <- source
  sink#707 <- map#707 connector=print
  map#708 <- source
  sink#708 <- map#708 connector=print
  map#709 <- source
  sink#709 <- map#709 connector=print
  map#710 <- source
  sink#710 <- map#710 connector=print
  map#711 <- source
  sink#711 <- map#711 connector=print
  map#712 <- source
  sink#712 <- map#712 connector=print
  map#713 <- source
  sink#713 <- map#713 connector=print
  map#714 <- source
  sink#714 <- map#714 connector=print
  map#715 <- source
  sink#715 <- map#715 connector=print
  map#716 <- source
  sink#716 <- map#716 connector=print
  map#717 <- source
  sink#717 <- map#717 connector=print
  map#718 <- source
  sink#718 <- map#718 connector=print
  map#719 <- source
  sink#719 <- map#719 connector=print
  map#720 <- source
  sink#720 <- map#720 connector=print
  map#721 <- source
  sink#721 <- map#721 connector=print
  map#722 <- source
  sink#722 <- map#722 connector=print
  map#723 <- source
  sink#723 <- map#723 connector=print
  map#724 <- source
  sink#724 <- map#724 connector=print
  map#725 <- source
  sink#725 <- map#725 connector=print
  map#726 <- source
  sink#726 <- map#726 connector=print
  map#727 <- source
  sink#727 <- map#727 connector=print
  map#728 <- source
  sink#728 <- map#728 connector=print
  map#729 <- source
  sink#729 <- map#729 connector=print
  map#730 <- source
  sink#730 <- map#730 connector=print
  map#731 <- source
  sink#731 <- map#731 connector=print
  map#732 <- source
  sink#732 <- map#732 connector=print
  map#733 <- source
  sink#733 <- map#733 connector=print
  map#734 <- source
  sink#734 <- map#734 connector=print
  map#735 <- source
  sink#735 <- map#735 connector=print
  map#736 <- source
  sink#736 <- map#736 connector=print
  map#737 <- source
  sink#737 <- map#737 connector=print
  map#738 <- source
  sink#738 <- map#738 connector=print
  map#739 <- source
  sink#739 <- map#739 connector=print
  map#740 <- source
  sink#740 <- map#740 connector=print
  map#741 <- source
  sink#741 <- map#741 connector=print
  map#742 <- source
  sink#742 <- map#742 connector=print
  map#743 <- source
  sink#743 <- map#743 connector=print
  map#744 <- source
  sink#744 <- map#744 connector=print
  map#745 <- source
  sink#745 <- map#745 connector=print
  map#746 <- source
  sink#746 <- map#746 connector=print
  map#747 <- source
  sink#747 <- map#747 connector=print
  map#748 <- source
  sink#748 <- map#748 connector=print
  map#749 <- source
  sink#749 <- map#749 connector=print
  map#750 <- source
  sink#750 <- map#750 connector=print
  map#751 <- source
  sink#751 <- map#751 connector=print
  map#752 <- source
  sink#752 <- map#752 connector=print
  map#753 <- source
  sink#753 <- map#753 connector=print
  map#754 <- source
  sink#754 <- map#754 connector=print
  map#755 <- source
  sink#755 <- map#755 connector=print
  map#756 <- source
  sink#756 <- map#756 connector=print
  map#757 <- source
  sink#757 <- map#757 connector=print
  map#758 <- source
  sink#758 <- map#758 connector=print
  map#759 <- source
  sink#759 <- map#759 connector=print
  map#760 <- source
  sink#760 <- map#760 connector=print
  map#761 <- source
  sink#761 <- map#761 connector=print
  map#762 <- source
  sink#762 <- map#762 connector=print
  map#763 <- source
  sink#763 <- map#763 connector=print
  map#764 <- source
  sink#764 <- map#764 connector=print
  map#765 <- source
  sink#765 <- map#765 connector=print
  map#766 <- source
  sink#766 <- map#766 connector=print
  map#767 <- source
  sink#767 <- map#767 connector=print
  map#768 <- source
  sink#768 <- map#768 connector=print
  map#769 <- source
  sink#769 <- map#769 connector=print
  map#770 <- source
  sink#770 <- map#770 connector=print
  map#771 <- source
  sink#771 <- map#771 connector=print
  map#772 <- source
  sink#772 <- map#772 connector=print
  map#773 <- source
  sink#773 <- map#773 connector=print
  map#774 <- source
  sink#774 <- map#774 connector=print
  map#775 <- source
  sink#775 <- map#775 connector=print
  map#776 <- source
  sink#776 <- map#776 connector=print
  map#777 <- source
  sink#777 <- map#777 connector=print
  map#778 <- source
  sink#778 <- map#778 connector=print
  map#779 <- source
  sink#779 <- map#779 connector=print
  map#780 <- source
  sink#780 <- map#780 connector=print
  map#781 <- source
  sink#781 <- map#781 connector=print
  map#782 <- source
  sink#782 <- map#782 connector=print
  map#783 <- source
  sink#783 <- map#783 connector=print
  map#784 <- source
  sink#784 <- map#784 connector=print
  map#785 <- source
  sink#785 <- map#785 connector=print
  map#786 <- source
  sink#786 <- map#786 connector=print
  map#787 <- source
  sink#787 <- map#787 connector=print
  map#788 <- source
  sink#788 <- map#788 connector=print
  map#789 <- source
  sink#789 <- map#789 connector=print
  map#790 <- source
  sink#790 <- map#790 connector=print
  map#791 <- source
  sink#791 <- map#791 connector=print
  map#792 <- source
  sink#792 <- map#792 connector=print
  map#793 <- source
  sink#793 <- map#793 connector=print
  map#794 <- source
  sink#794 <- map#794 connector=print
  map#795 <- source
  sink#795 <- map#795 connector=print
  map#796 <- source
  sink#796 <- map#796 connector=print
  map#797 <- source
  sink#797 <- map#797 connector=print
  map#798 <- source
  sink#798 <- map#798 connector=print
  map#799 <- source
  sink#799 <- map#799 connector=print
  map#800 <- source
  sink#800 <- map#800 connector=print
  map#801 <- source
  sink#801 <- map#801 connector=print
  map#802 <- source
  sink#802 <- map#802 connector=print
  map#803 <- source
  sink#803 <- map#803 connector=print
  map#804 <- source
  sink#804 <- map#804 connector=print
  map#805 <- source
  sink#805 <- map#805 connector=print
  map#806 <- source
  sink#806 <- map#806 connector=print
  map#807 <- source
  sink#807 <- map#807 connector=print
  map#808 <- source
  sink#808 <- map#808 connector=print
  map#809 <- source
  sink#809 <- map#809 connector=print
  map#810 <- source
  sink#810 <- map#810 connector=print
  map#811 <- source
  sink#811 <- map#811 connector=print
  map#812 <- source
  sink#812 <- map#812 connector=print
  map#813 <- source
  sink#813 <- map#813 connector=print
  map#814 <- source
  sink#814 <- map#814 connector=print
  map#815 <- source
  sink#815 <- map#815 connector=print
  map#816 <- source
  sink#816 <- map#816 connector=print
  map#817 <- source
  sink#817 <- map#817 connector=print
  map#818 <- source
  sink#818 <- map#818 connector=print
  map#819 <- source
  sink#819 <- map#819 connector=print
  map#820 <- source
  sink#820 <- map#820 connector=print
  map#821 <- source
  sink#821 <- map#821 connector=print
  map#822 <- source
  sink#822 <- map#822 connector=print
  map#823 <- source
  sink#823 <- map#823 connector=print
  map#824 <- source
  sink#824 <- map#824 connector=print
  map#825 <- source
  sink#825 <- map#825 connector=print
  map#826 <- source
  sink#826 <- map#826 connector=print
  map#827 <- source
  sink#827 <- map#827 connector=print
  map#828 <- source
  sink#828 <- map#828 connector=print
  map#829 <- source
  sink#829 <- map#829 connector=print
  map#830 <- source
  sink#830 <- map#830 connector=print
  map#831 <- source
  sink#831 <- map#831 connector=print
  map#832 <- source
  sink#832 <- map#832 connector=print
  map#833 <- source
  sink#833 <- map#833 connector=print
  map#834 <- source
  sink#834 <- map#834 connector=print
  map#835 <- source
  sink#835 <- map#835 connector=print
  map#836 <- source
  sink#836 <- map#836 connector=print
  map#837 <- source
  sink#837 <- map#837 connector=print
  map#838 <- source
  sink#838 <- map#838 connector=print
  map#839 <- source
  sink#839 <- map#839 connector=print
  map#840 <- source
  sink#840 <- map#840 connector=print
  map#841 <- source
  sink#841 <- map#841 connector=print
  map#842 <- source
  sink#842 <- map#842 connector=print
  map#843 <- source
  sink#843 <- map#843 connector=print
  map#844 <- source
  sink#844 <- map#844 connector=print
  map#845 <- source
  sink#845 <- map#845 connector=print
  map#846 <- source
  sink#846 <- map#846 connector=print
  map#847 <- source
  sink#847 <- map#847 connector=print
  map#848 <- source
  sink#848 <- map#848 connector=print
  map#849 <- source
  sink#849 <- map#849 connector=print
  map#850 <- source
  sink#850 <- map#850 connector=print
  map#851 <- source
  sink#851 <- map#851 connector=print
  map#852 <- source
  sink#852 <- map#852 connector=print
  map#853 <- source
  sink#853 <- map#853 connector=print
  map#854 <- source
  sink#854 <- map#854 connector=print
  map#855 <- source
  sink#855 <- map#855 connector=print
  map#856 <- source
  sink#856 <- map#856 connector=print
  map#857 <- source
  sink#857 <- map#857 connector=print
  map#858 <- source
  sink#858 <- map#858 connector=print
  map#859 <- source
  sink#859 <- map#859 connector=print
  map#860 <- source
  sink#860 <- map#860 connector=print
  map#861 <- source
  sink#861 <- map#861 connector=print
  map#862 <- source
  sink#862 <- map#862 connector=print
  map#863 <- source
  sink#863 <- map#863 connector=print
  map#864 <- source
  sink#864 <- map#864 connector=print
  map#865 <- source
  sink#865 <- map#865 connector=print
  map#866 <- source
  sink#866 <- map#866 connector=print
  map#867 <- source
  sink#867 <- map#867 connector=print
  map#868 <- source
  sink#868 <- map#868 connector=print
  map#869 <- source
  sink#869 <- map#869 connector=print
  map#870 <- source
  sink#870 <- map#870 connector=print
  map#871 <- source
  sink#871 <- map#871 connector=print
  map#872 <- source
  sink#872 <- map#872 connector=print
  map#873 <- source
  sink#873 <- map#873 connector=print
  map#874 <- source
  sink#874 <- map#874 connector=print
  map#875 <- source
  sink#875 <- map#875 connector=print
  map#876 <- source
  sink#876 <- map#876 connector=print
  map#877 <- source
  sink#877 <- map#877 connector=print
  map#878 <- source
  sink#878 <- map#878 connector=print
  map#879 <- source
  sink#879 <- map#879 connector=print
  map#880 <- source
  sink#880 <- map#880 connector=print
  map#881 <- source
  sink#881 <- map#881 connector=print
  map#882 <- source
  sink#882 <- map#882 connector=print
  map#883 <- source
  sink#883 <- map#883 connector=print
  map#884 <- source
  sink#884 <- map#884 connector=print
  map#885 <- source
  sink#885 <- map#885 connector=print
  map#886 <- source
  sink#886 <- map#886 connector=print
  map#887 <- source
  sink#887 <- map#887 connector=print
  map#888 <- source
  sink#888 <- map#888 connector=print
  map#889 <- source
  sink#889 <- map#889 connector=print
  map#890 <- source
  sink#890 <- map#890 connector=print
  map#891 <- source
  sink#891 <- map#891 connector=print
  map#892 <- source
  sink#892 <- map#892 connector=print
  map#893 <- source
  sink#893 <- map#893 connector=print
  map#894 <- source
  sink#894 <- map#894 connector=print
  map#895 <- source
  sink#895 <- map#895 connector=print
  map#896 <- source
  sink#896 <- map#896 connector=print
  map#897 <- source
  sink#897 <- map#897 connector=print
  map#898 <- source
  sink#898 <- map#898 connector=print
  map#899 <- source
  sink#899 <- map#899 connector=print
  map#900 <- source
  sink#900 <- map#900 connector=print
  map#901 <- source
  sink#901 <- map#901 connector=print
  map#902 <- source
  sink#902 <- map#902 connector=print
  map#903 <- source
  sink#903 <- map#903 connector=print
  map#904 <- source
  sink#904 <- map#904 connector=print
  map#905 <- source
  sink#905 <- map#905 connector=print
  map#906 <- source
  sink#906 <- map#906 connector=print
  map#907 <- source
  sink#907 <- map#907 connector=print
  map#908 <- source
  sink#908 <- map#908 connector=print
  map#909 <- source
  sink#909 <- map#909 connector=print
  map#910 <- source
  sink#910 <- map#910 connector=print
  map#911 <- source
  sink#911 <- map#911 connector=print
  map#912 <- source
  sink#912 <- map#912 connector=print
  map#913 <- source
  sink#913 <- map#913 connector=print
  map#914 <- source
  sink#914 <- map#914 connector=print
  map#915 <- source
  sink#915 <- map#915 connector=print
  map#916 <- source
  sink#916 <- map#916 connector=print
  map#917 <- source
  sink#917 <- map#917 connector=print
  map#918 <- source
  sink#918 <- map#918 connector=print
  map#919 <- source
  sink#919 <- map#919 connector=print
  map#920 <- source
  sink#920 <- map#920 connector=print
  map#921 <- source
  sink#921 <- map#921 connector=print
  map#922 <- source
  sink#922 <- map#922 connector=print
  map#923 <- source
  sink#923 <- map#923 connector=print
  map#924 <- source
  sink#924 <- map#924 connector=print
  map#925 <- source
  sink#925 <- map#925 connector=print
  map#926 <- source
  sink#926 <- map#926 connector=print
  map#927 <- source
  sink#927 <- map#927 connector=print
  map#928 <- source
  sink#928 <- map#928 connector=print
  map#929 <- source
  sink#929 <- map#929 connector=print
  map#930 <- source
  sink#930 <- map#930 connector=print
  map#931 <- source
  sink#931 <- map#931 connector=print
  map#932 <- source
  sink#932 <- map#932 connector=print
  map#933 <- source
  sink#933 <- map#933 connector=print
  map#934 <- source
  sink#934 <- map#934 connector=print
  map#935 <- source
  sink#935 <- map#935 connector=print
  map#936 <- source
  sink#936 <- map#936 connector=print
  map#937 <- source
  sink#937 <- map#937 connector=print
  map#938 <- source
  sink#938 <- map#938 connector=print
  map#939 <- source
  sink#939 <- map#939 connector=print
  map#940 <- source
  sink#940 <- map#940 connector=print
  map#941 <- source
  sink#941 <- map#941 connector=print
  map#942 <- source
  sink#942 <- map#942 connector=print
  map#943 <- source
  sink#943 <- map#943 connector=print
  map#944 <- source
  sink#944 <- map#944 connector=print
  map#945 <- source
  sink#945 <- map#945 connector=print
  map#946 <- source
  sink#946 <- map#946 connector=print
  map#947 <- source
  sink#947 <- map#947 connector=print
  map#948 <- source
  sink#948 <- map#948 connector=print
  map#949 <- source
  sink#949 <- map#949 connector=print
  map#950 <- source
  sink#950 <- map#950 connector=print
  map#951 <- source
  sink#951 <- map#951 connector=print
  map#952 <- source
  sink#952 <- map#952 connector=print
  map#953 <- source
  sink#953 <- map#953 connector=print
  map#954 <- source
  sink#954 <- map#954 connector=print
  map#955 <- source
  sink#955 <- map#955 connector=print
  map#956 <- source
  sink#956 <- map#956 connector=print
  map#957 <- source
  sink#957 <- map#957 connector=print
  map#958 <- source
  sink#958 <- map#958 connector=print
  map#959 <- source
  sink#959 <- map#959 connector=print
  map#960 <- source
  sink#960 <- map#960 connector=print
  map#961 <- source
  sink#961 <- map#961 connector=print
  map#962 <- source
  sink#962 <- map#962 connector=print
  map#963 <- source
  sink#963 <- map#963 connector=print
  map#964 <- source
  sink#964 <- map#964 connector=print
  map#965 <- source
  sink#965 <- map#965 connector=print
  map#966 <- source
  sink#966 <- map#966 connector=print
  map#967 <- source
  sink#967 <- map#967 connector=print
  map#968 <- source
  sink#968 <- map#968 connector=print
  map#969 <- source
  sink#969 <- map#969 connector=print
  map#970 <- source
  sink#970 <- map#970 connector=print
  map#971 <- source
  sink#971 <- map#971 connector=print
  map#972 <- source
  sink#972 <- map#972 connector=print
  map#973 <- source
  sink#973 <- map#973 connector=print
  map#974 <- source
  sink#974 <- map#974 connector=print
  map#975 <- source
  sink#975 <- map#975 connector=print
  map#976 <- source
  sink#976 <- map#976 connector=print
  map#977 <- source
  sink#977 <- map#977 connector=print
  map#978 <- source
  sink#978 <- map#978 connector=print
  map#979 <- source
  sink#979 <- map#979 connector=print
  map#980 <- source
  sink#980 <- map#980 connector=print
  map#981 <- source
  sink#981 <- map#981 connector=print
  map#982 <- source
  sink#982 <- map#982 connector=print
  map#983 <- source
  sink#983 <- map#983 connector=print
  map#984 <- source
  sink#984 <- map#984 connector=print
  map#985 <- source
  sink#985 <- map#985 connector=print
  map#986 <- source
  sink#986 <- map#986 connector=print
  map#987 <- source
  sink#987 <- map#987 connector=print
  map#988 <- source
  sink#988 <- map#988 connector=print
  map#989 <- source
  sink#989 <- map#989 connector=print
  map#990 <- source
  sink#990 <- map#990 connector=print
  map#991 <- source
  sink#991 <- map#991 connector=print
  map#992 <- source
  sink#992 <- map#992 connector=print
  map#993 <- source
  sink#993 <- map#993 connector=print
  map#994 <- source
  sink#994 <- map#994 connector=print
  map#995 <- source
  sink#995 <- map#995 connector=print
  map#996 <- source
  sink#996 <- map#996 connector=print
  map#997 <- source
  sink#997 <- map#997 connector=print
  map#998 <- source
  sink#998 <- map#998 connector=print
  map#999 <- source
  sink#999 <- map#999 connector=print
  map#1000 <- source
  sink#1000 <- map#1000 connector=print
  map#1001 repeated <- source
  sink#1001 repeated <- map#1001 connector=print
  filter repeated <- source
  sink#1002 repeated <- filter connector=print
  source#2 repeated bounded=true connector=sequence
  sink#1003 repeated <- source#2 connector=print
*/
