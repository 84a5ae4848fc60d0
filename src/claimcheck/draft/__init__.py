"""A draft held against claims and articles: its text, the checked report and the articles in, judged sentences out."""
