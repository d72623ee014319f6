namespace Shop.Todo;

[QueryType]
public class Query
{
    public Task GetTask(int id) => new();

    [RequiresPermission("Task:write")]
    public int CountLike(Task task) => 1;
}

public class Task
{
    public int Id { get; set; }

    [RequiresPermission("Task:notes")]
    public string Notes { get; set; } = "";
}
