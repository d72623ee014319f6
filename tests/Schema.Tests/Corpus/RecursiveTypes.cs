namespace Shop;

[QueryType]
public class Query { public Category GetCategory(CategoryFilter filter) => new(); }

public class Category { public Category? Parent { get; set; } public List<Category> Children { get; set; } = []; }

public class CategoryFilter { public CategoryFilter? And { get; set; } public string? Name { get; set; } }
