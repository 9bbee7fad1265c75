"""A corpus: many inputs cut into batches, the batches worked off in this process, in several, or on many machines.

Strategy: one seam. `work.run_batch(job, batch)` is pure but for the parts that it writes; an `Executor` runs it somewhere and
says which batches are done and which are lost; `drive` alone decides what happens to the lost ones. So a document that kills
whoever reads it is found in the same way everywhere, and what is written does not depend on who wrote it, or how often.

    batches   inputs cut by size, always at the same places
    work      one batch, from its inputs to its parts: what a worker runs
    tasks     what is done with the documents of a batch: written in a format, put into tables; `counts` counts in them
    tables    documents, speakers, turns and mentions as rows of typed columns; `parquet` and `csvtables` write them
    arrow     the same rows for engines that hand out inputs themselves, such as Spark
    executors the seam, and this process behind it; `processes` and `cluster` (Dask) are the others
    drive     retries, bisection and quarantine
    journal   what is finished of a run, so that `--resume` goes on
    runs      a run from its inputs to its output
"""
