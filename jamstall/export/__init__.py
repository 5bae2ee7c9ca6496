"""What people take with them: a breakdown as plain data, a workbook, slides, a report."""
