"""The report in Markdown, right in any CommonMark renderer with GitHub's tables."""
